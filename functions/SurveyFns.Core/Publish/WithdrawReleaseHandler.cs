using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish;

/// <summary>
/// Withdraws a version: readers get the reason in its place, and with a round's version go the versions of the series that hold it. Then
/// the series is published anew without what is withdrawn.
/// </summary>
public sealed class WithdrawReleaseHandler(IOpenDataStore store, ReleasePublisher publisher, TimeProvider clock)
{
    private readonly PublishedReleases published = new(store);

    /// <param name="version">From 1.</param>
    /// <param name="reason">What readers are told.</param>
    public async Task<WithdrawalOutcome> HandleAsync(ReleaseKey release, int version, LocalizedText reason, CancellationToken cancellationToken)
    {
        var outcome = await WithdrawAsync(release, version, reason, cancellationToken);
        if (outcome is WithdrawalOutcome.Withdrawn && release.Round is not null)
        {
            await publisher.PublishAsync(release.Survey, [], cancellationToken);
        }

        return outcome;
    }

    private async Task<WithdrawalOutcome> WithdrawAsync(ReleaseKey release, int version, LocalizedText reason, CancellationToken cancellationToken)
    {
        await using var writer = await store.TryLockAsync(OpenDataKeys.Lock(release.Survey), cancellationToken);
        if (writer is null)
        {
            return new WithdrawalOutcome.Busy();
        }

        var (pointer, eTag) = await published.ReadPointerAsync(release.Survey, cancellationToken);
        if (version < 1 || version > pointer.VersionOf(release))
        {
            return new WithdrawalOutcome.UnknownVersion();
        }

        if (pointer.WithdrawalOf(release, version) is { } earlier)
        {
            return new WithdrawalOutcome.AlreadyWithdrawn(earlier);
        }

        var now = clock.GetUtcNow();
        Withdrawal[] withdrawals =
        [
            new(release.Name, version, reason, now),
            .. (await FindSeriesWithAsync(release, version, pointer, cancellationToken)).Select(series => new Withdrawal(ReleaseKey.SeriesName, series, reason, now)),
        ];
        var moved = pointer with { Withdrawals = [.. pointer.Withdrawals, .. withdrawals] };
        return await store.TryMovePointerAsync(OpenDataKeys.Pointer(release.Survey), ReleaseJson.Write(moved), eTag, cancellationToken)
            ? new WithdrawalOutcome.Withdrawn(withdrawals)
            : new WithdrawalOutcome.Busy();
    }

    private async Task<IReadOnlyList<int>> FindSeriesWithAsync(
        ReleaseKey round, int version, SurveyPointer pointer, CancellationToken cancellationToken)
    {
        var series = ReleaseKey.SeriesOf(round.Survey);
        var holding = new List<int>();
        for (var number = 1; round.Round is not null && number <= pointer.VersionOf(series); number++)
        {
            var manifest = await published.ReadManifestAsync(series, number, cancellationToken);
            if (pointer.WithdrawalOf(series, number) is null && manifest.Rounds.Any(held => held.Id == round.Name && held.Version == version))
            {
                holding.Add(number);
            }
        }

        return holding;
    }
}
