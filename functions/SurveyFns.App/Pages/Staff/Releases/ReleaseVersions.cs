using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Releases;

/// <summary>Finds the versions of a release, withdrawn or not.</summary>
public sealed class ReleaseVersions(OpenDataReader published)
{
    /// <returns>The latest first; none where the round was never published.</returns>
    public async Task<IReadOnlyList<ReleaseVersion>> ListAsync(RoundKey round, CancellationToken cancellationToken)
    {
        var release = ReleaseKey.Of(round);
        var versions = new List<ReleaseVersion>();

        // Versions are numbered without gaps.
        while (await FindAsync(release, versions.Count + 1, cancellationToken) is { PublishedAt: not null } version)
        {
            versions.Add(version);
        }

        versions.Reverse();
        return versions;
    }

    public async Task<ReleaseVersion> FindAsync(ReleaseKey release, int version, CancellationToken cancellationToken) => new(
        release,
        version,
        (await published.FindEvenWithdrawnAsync(release, version, cancellationToken))?.PublishedAt,
        await published.FindWithdrawalAsync(release, version, cancellationToken));
}
