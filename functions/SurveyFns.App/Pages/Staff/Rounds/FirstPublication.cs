using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Rounds;

/// <summary>When the figures of a round were frozen.</summary>
public sealed class FirstPublication(OpenDataReader published)
{
    /// <returns>The time of the first version that can still be read; null where there is none.</returns>
    public async Task<DateTimeOffset?> FindAsync(RoundKey round, CancellationToken cancellationToken)
    {
        var release = ReleaseKey.Of(round);
        var latest = await published.FindLatestAsync(release, cancellationToken);
        for (var version = 1; version <= latest; version++)
        {
            if (await published.FindVersionAsync(release, version, cancellationToken) is { } found)
            {
                return found.PublishedAt;
            }
        }

        return null;
    }
}
