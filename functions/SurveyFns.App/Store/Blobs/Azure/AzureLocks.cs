using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Store.Blobs.Azure;

/// <summary>
/// Locks: empty blobs in a container of their own, so that they are no blobs of the container they lock something in. All leases of this
/// process have one id. So an acquisition that is repeated, because its answer got lost, is granted again; and a lease that could not be
/// given back during an outage is not in this process's own way when the storage is back.
/// </summary>
internal sealed class AzureLocks(BlobServiceClient service, TimeProvider time)
{
    private const string Container = "locks";

    private readonly string leaseId = Guid.NewGuid().ToString();

    /// <summary>Names held in this process, which the id does not tell apart.</summary>
    private readonly ConcurrentDictionary<string, bool> held = new(StringComparer.Ordinal);

    /// <returns>Null where another holds it.</returns>
    public async Task<IHeldLock?> TryLockAsync(string name, CancellationToken cancellationToken)
    {
        if (!held.TryAdd(name, true))
        {
            return null;
        }

        IHeldLock? taken = null;
        try
        {
            return taken = await TryLeaseAsync(name, cancellationToken);
        }
        finally
        {
            if (taken is null)
            {
                held.TryRemove(name, out _);
            }
        }
    }

    private async Task<IHeldLock?> TryLeaseAsync(string name, CancellationToken cancellationToken)
    {
        var blob = service.GetBlobContainerClient(Container).GetBlobClient(name);
        var lease = blob.GetBlobLeaseClient(leaseId);
        var begun = time.GetTimestamp();
        try
        {
            if (!await TryAcquireAsync(lease, cancellationToken))
            {
                await CreateAsync(blob, cancellationToken);
                begun = time.GetTimestamp();
                await lease.AcquireAsync(AzureLease.Duration, conditions: null, cancellationToken);
            }

            return new AzureLease(lease, time, begun, onReleased: () => held.TryRemove(name, out _));
        }
        catch (RequestFailedException failure) when (AzureBlobErrors.IsLeased(failure))
        {
            return null;
        }
    }

    /// <returns>False where there is no such blob yet.</returns>
    private static async Task<bool> TryAcquireAsync(BlobLeaseClient lease, CancellationToken cancellationToken)
    {
        try
        {
            await lease.AcquireAsync(AzureLease.Duration, conditions: null, cancellationToken);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            return false;
        }
    }

    private async Task CreateAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        var nothing = BinaryData.FromBytes(ReadOnlyMemory<byte>.Empty);
        var options = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
        try
        {
            await service.InContainerAsync(Container, () => blob.UploadAsync(nothing, options, cancellationToken), cancellationToken);
        }
        catch (RequestFailedException failure) when (AzureBlobErrors.IsLeased(failure))
        {
            // Another made it first; who gets the lease is decided next.
        }
    }
}
