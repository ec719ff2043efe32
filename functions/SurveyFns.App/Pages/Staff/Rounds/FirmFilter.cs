using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.Core.Collect;

namespace SurveyFns.App.Pages.Staff.Rounds;

/// <summary>Which firms of a round are listed.</summary>
/// <param name="State">Null = all.</param>
/// <param name="Search">Part of a name or an id; empty = all.</param>
public sealed record FirmFilter(FirmState? State, string Search)
{
    public const string StateParameter = "state";
    public const string SearchParameter = "search";

    public static FirmFilter Read(StaffVisit visit) => new(
        Enum.TryParse<FirmState>(visit.Query(StateParameter), out var state) && Enum.IsDefined(state) ? state : null, visit.Query(SearchParameter));

    public bool Matches(FirmProgress firm) => (State is null || firm.State == State)
        && (firm.Name.Contains(Search, StringComparison.OrdinalIgnoreCase) || firm.Firm.Value.Contains(Search, StringComparison.OrdinalIgnoreCase));
}
