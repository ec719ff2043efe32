using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Model;

namespace SurveyFns.App.Pages.Staff.Releases;

/// <summary>A version of a release, withdrawn or not.</summary>
/// <param name="PublishedAt">Null where it is withdrawn.</param>
/// <param name="Withdrawal">Null where it can be read.</param>
public sealed record ReleaseVersion(ReleaseKey Release, int Version, DateTimeOffset? PublishedAt, Withdrawal? Withdrawal)
{
    public string DataHref => $"/data/{Release.Survey}/{Release.Name}/v{Version}/";

    public string WithdrawalHref => $"{Access.AccessRoute.Home}/surveys/{Release.Survey}/releases/{Release.Name}/versions/{Version}/withdrawal";
}
