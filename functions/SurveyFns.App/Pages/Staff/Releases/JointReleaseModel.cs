using SurveyFns.App.Pages.Staff.Rounds;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Releases;

/// <summary>What the page shows on which staff publish several rounds together.</summary>
/// <param name="Ready">Rounds that can be chosen: closed, approved where they must be, not published; the latest first.</param>
/// <param name="Waiting">Closed rounds that somebody has to approve first.</param>
/// <param name="Chosen">Names of the rounds that were chosen.</param>
/// <param name="Missing">What the form that was sent lacks.</param>
/// <param name="Notice">Why a complete form came to nothing.</param>
/// <param name="Published">What was published just before, the latest first.</param>
public sealed record JointReleaseModel(
    SurveyId Survey,
    IReadOnlyList<RoundSummary> Ready,
    IReadOnlyList<RoundSummary> Waiting,
    IReadOnlyCollection<string> Chosen,
    IReadOnlyList<ReleaseNotice> Missing,
    ReleaseNotice Notice,
    IReadOnlyList<RoundSummary> Published)
{
    public const string RoundField = "round";
    public const string ConfirmField = "confirm";
    public const string PublishedParameter = "published";

    /// <summary>Whether a round has tables that link it with the one before: they need that one to be published.</summary>
    public bool HasLinkedTables => Ready.Any(round => round.Definition.Dimensions.Any(dimension => dimension.Origin is not null));

    public bool Has(RoundSummary round) => Chosen.Contains(round.Key.Round.Value);
}
