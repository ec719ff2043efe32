using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish;

/// <summary>
/// Withdraws a version: readers get the reason in its place, and with a round's version go the versions of the series that hold it. Then
/// the series is published anew without what is withdrawn; where this is cut short or another run is at work, the timer does it.
/// </summary>
public sealed class WithdrawReleaseHandler(IOpenDataStore store, ReleasePublisher publisher, TimeProvider clock)
{
    private readonly PublishedReleases published = new(store);
    private readonly VersionWithdrawal withdrawal = new(store, clock);

    /// <param name="version">From 1.</param>
    /// <param name="reason">What readers are told.</param>
    public async Task<WithdrawalOutcome> HandleAsync(ReleaseKey release, int version, LocalizedText reason, CancellationToken cancellationToken)
    {
        var outcome = await withdrawal.WithdrawAsync(
            release.Survey,
            OpenDataKeys.Pointer(release.Survey),
            release.Name,
            version,
            reason,
            pointer => FindSeriesWithAsync(release, version, pointer, cancellationToken),
            cancellationToken);
        if (outcome is WithdrawalOutcome.Withdrawn && release.Round is not null)
        {
            await publisher.PublishAsync(release.Survey, [], cancellationToken);
        }

        return outcome;
    }

    private async Task<IReadOnlyList<(string Name, int Version)>> FindSeriesWithAsync(
        ReleaseKey round, int version, SurveyPointer pointer, CancellationToken cancellationToken)
    {
        var series = ReleaseKey.SeriesOf(round.Survey);
        var holding = new List<(string Name, int Version)>();
        for (var number = 1; round.Round is not null && number <= pointer.VersionOf(series); number++)
        {
            var manifest = await published.ReadManifestAsync(series, number, cancellationToken);
            if (pointer.WithdrawalOf(series, number) is null && manifest.Rounds.Any(held => held.Id == round.Name && held.Version == version))
            {
                holding.Add((series.Name, number));
            }
        }

        return holding;
    }
}
