using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Model;

namespace SurveyFns.App.Pages.Staff.Releases;

/// <summary>A version of a release, withdrawn or not.</summary>
/// <param name="PublishedAt">Null where there is no such version.</param>
/// <param name="Withdrawal">Null where it can be read.</param>
public sealed record ReleaseVersion(ReleaseKey Release, int Version, DateTimeOffset? PublishedAt, Withdrawal? Withdrawal)
{
    public string DataHref => $"/data/{Release.Survey}/{Release.Name}/v{Version}/";

    public string WithdrawalHref => HrefOf(Release, Version);

    /// <summary>Address of the page that withdraws a version.</summary>
    public static string HrefOf(ReleaseKey release, int version) =>
        $"{Access.AccessRoute.Home}/surveys/{release.Survey}/releases/{release.Name}/versions/{version}/withdrawal";
}
