using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Register;

/// <summary>What the page of the register shows.</summary>
/// <param name="Search">Part of a name or an id; empty = all.</param>
public sealed record RegisterModel(SurveyId Survey, IReadOnlyList<RegisteredFirm> Firms, string Search, RegisterUpload Upload)
{
    public const string FileField = "file";
    public const string SearchParameter = "search";
    public const string TakenParameter = "taken";

    /// <summary>Rows of the list; who looks for others narrows it down or downloads it.</summary>
    public const int MostFirms = 200;

    /// <summary>Lines of problems shown; with more of them, one and the same mistake runs through the file.</summary>
    public const int MostProblems = 100;

    public IReadOnlyList<RegisteredFirm> Matching { get; } =
    [
        .. Firms.Where(firm => firm.Name.Contains(Search, StringComparison.OrdinalIgnoreCase) || firm.Id.Value.Contains(Search, StringComparison.OrdinalIgnoreCase)),
    ];
}
