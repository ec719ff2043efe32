using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Rounds;

/// <summary>A round with where it stands.</summary>
/// <param name="Round">Its times; null where they are not set yet.</param>
/// <param name="Version">The version that readers see; null where there is none.</param>
/// <param name="IsDue">Whether its time of publication has come.</param>
public sealed record RoundSummary(SurveyDefinition Definition, Round? Round, RoundStage Stage, int? Version, bool IsDue)
{
    public RoundKey Key => Definition.Key;

    public bool IsClosed => Stage >= RoundStage.GoesOutByItself;

    /// <summary>Whether its figures are frozen, and with them its times.</summary>
    public bool WasPublished => Stage >= RoundStage.Published;

    /// <summary>Whether the reference date begins, in Japan, when firms can no longer answer.</summary>
    public bool IsReferenceDateLate => Round is { } round && JapanTime.StartOf(round.ReferenceDate) >= round.ClosesAt;

    /// <summary>Address of a page of the round; without a name that of the round itself.</summary>
    public string Href(string? page = null) => RoundHref(Key, page);

    public static string RoundHref(RoundKey key, string? page = null) =>
        $"{SurveyHref(key.Survey, "rounds")}/{key.Round}{(page is null ? "" : "/" + page)}";

    public static string SurveyHref(SurveyId survey, string page) => $"{AccessRoute.Home}/surveys/{survey}/{page}";
}
