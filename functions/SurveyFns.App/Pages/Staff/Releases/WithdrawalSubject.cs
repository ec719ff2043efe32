using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.App.Pages.Staff.Rounds;
using SurveyFns.App.Pages.Texts;
using SurveyFns.App.Publish;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Releases;

/// <summary>The version that is to be withdrawn, of a release or of a context table.</summary>
/// <param name="Name">The release, or the table.</param>
/// <param name="Title">What readers know it by.</param>
/// <param name="Href">Address of the page that asks for the reason.</param>
/// <param name="Warning">What a withdrawal means.</param>
/// <param name="Above">The pages above, the last one that which lists the versions; none where no page does.</param>
/// <param name="Kind">How the withdrawal is entered in the record of actions.</param>
public sealed record WithdrawalSubject(
    SurveyId Survey,
    string Name,
    LocalizedText Title,
    int Version,
    string Href,
    LocalizedText Warning,
    IReadOnlyList<(LocalizedText Title, string Href)> Above,
    StaffActionKind Kind)
{
    /// <summary>Where somebody goes who has withdrawn it.</summary>
    public string NextHref => Above is [.., var (_, href)] ? href : AccessRoute.Home;

    public static WithdrawalSubject Of(OpenDataAddress.Folder version, LocalizedText title) => new(
        version.Release.Survey,
        version.Release.Name,
        title,
        version.Version,
        ReleaseVersion.HrefOf(version.Release, version.Version),
        StaffTexts.WithdrawText,
        version.Release.Round is { } round
            ? AboveRound(new RoundKey(version.Release.Survey, round), title)
            : [],
        StaffActionKind.ReleaseWithdrawn);

    public static WithdrawalSubject Of(OpenDataAddress.Context version, LocalizedText title) => new(
        version.Survey,
        version.Table,
        title,
        version.Version,
        HrefOf(version.Survey, version.Table, version.Version),
        StaffTexts.WithdrawContextText,
        [(StaffTexts.ContextTitle, RoundSummary.SurveyHref(version.Survey, "context"))],
        StaffActionKind.ContextTableWithdrawn);

    private static IReadOnlyList<(LocalizedText Title, string Href)> AboveRound(RoundKey round, LocalizedText title) =>
        [(title, RoundSummary.RoundHref(round)), (StaffTexts.ReleasesTitle, RoundSummary.RoundHref(round, "release"))];

    /// <summary>Address of the page that withdraws a version of a context table.</summary>
    public static string HrefOf(SurveyId survey, string table, int version) =>
        RoundSummary.SurveyHref(survey, $"context/{table}/versions/{version}/withdrawal");
}
