using Azure;
using Azure.Storage.Blobs.Specialized;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Store.Blobs.Azure;

/// <summary>
/// A lock that is the lease of a blob, renewed as long as it is held. A holder that dies or is cut off loses it after a minute; it
/// takes the lease for lost some time before that, so that what it has under way ends before another can begin.
/// </summary>
internal sealed class AzureLease : IHeldLock
{
    /// <summary>The longest that the service gives.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan RenewalPeriod = TimeSpan.FromSeconds(15);

    /// <summary>How long after the last renewal the holder may go on; the rest of the minute is for its last request to end.</summary>
    private static readonly TimeSpan SafeFor = TimeSpan.FromSeconds(35);

    private static readonly TimeSpan ReleasePatience = TimeSpan.FromSeconds(5);

    private readonly BlobLeaseClient lease;
    private readonly TimeProvider time;
    private readonly Action onReleased;
    private readonly CancellationTokenSource lost;
    private readonly CancellationTokenSource stop = new();
    private readonly Task renewing;

    /// <param name="acquiredAt">Timestamp from before the lease was acquired.</param>
    public AzureLease(BlobLeaseClient lease, TimeProvider time, long acquiredAt, Action onReleased)
    {
        this.onReleased = onReleased;
        this.lease = lease;
        this.time = time;
        lost = new CancellationTokenSource(Remaining(acquiredAt), time);
        renewing = RenewAsync();
    }

    public CancellationToken Lost => lost.Token;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await renewing;
        try
        {
            using var patience = new CancellationTokenSource(ReleasePatience, time);
            await lease.ReleaseAsync(conditions: null, patience.Token);
        }
        catch (Exception exception) when (IsOver(exception) || StorageOutage.IsOutage(exception))
        {
            // What was done under the lock is done. A lease that cannot be given back runs out by itself.
        }
        finally
        {
            onReleased();
        }

        stop.Dispose();
        lost.Dispose();
    }

    private static bool IsOver(Exception exception) => exception is RequestFailedException failure && AzureBlobErrors.IsLeaseLost(failure);

    private TimeSpan Remaining(long since) =>
        SafeFor - time.GetElapsedTime(since) is var remaining && remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;

    private async Task RenewAsync()
    {
        using var timer = new PeriodicTimer(RenewalPeriod, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, lost.Token);
        try
        {
            while (await timer.WaitForNextTickAsync(end.Token))
            {
                await TryRenewAsync(end.Token);
            }
        }
        catch (Exception exception) when (end.IsCancellationRequested && StorageOutage.IsOutage(exception))
        {
            // Given back, or lost for want of a renewal in time.
        }
    }

    private async Task TryRenewAsync(CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        try
        {
            await lease.RenewAsync(conditions: null, cancellationToken);
            lost.CancelAfter(Remaining(begun));
        }
        catch (Exception exception) when (IsOver(exception))
        {
            await lost.CancelAsync();
        }
        catch (Exception exception) when (StorageOutage.IsOutage(exception) && !cancellationToken.IsCancellationRequested)
        {
            // There is time for another attempt, until the lease counts as lost.
        }
    }
}
