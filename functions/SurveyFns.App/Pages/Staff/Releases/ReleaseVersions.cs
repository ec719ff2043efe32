using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Releases;

/// <summary>Finds the versions of a release.</summary>
public sealed class ReleaseVersions(OpenDataReader published)
{
    /// <returns>The latest first; none where the round was never published.</returns>
    public async Task<IReadOnlyList<ReleaseVersion>> ListAsync(RoundKey round, CancellationToken cancellationToken)
    {
        var release = ReleaseKey.Of(round);
        var versions = new List<ReleaseVersion>();
        var survey = await published.FindSurveyAsync(round.Survey, cancellationToken);
        var latest = survey?.Rounds.FirstOrDefault(candidate => candidate.Round == round.Round)?.Version ?? 0;
        for (var version = latest; version >= 1; version--)
        {
            versions.Add(await FindAsync(release, version, cancellationToken));
        }

        return versions;
    }

    public async Task<ReleaseVersion> FindAsync(ReleaseKey release, int version, CancellationToken cancellationToken) => new(
        release,
        version,
        (await published.FindVersionAsync(release, version, cancellationToken))?.PublishedAt,
        await published.FindWithdrawalAsync(release, version, cancellationToken));
}
