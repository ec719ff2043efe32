using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Store.Blobs.Azure;

/// <summary>Locks: empty blobs in a container of their own, so that they are no blobs of the container they lock something in.</summary>
internal static class AzureLocks
{
    public const string Container = "locks";

    /// <returns>Null where another holds it.</returns>
    public static async Task<IHeldLock?> TryLockAsync(
        this BlobServiceClient service, string name, TimeProvider time, CancellationToken cancellationToken)
    {
        var blob = service.GetBlobContainerClient(Container).GetBlobClient(name);

        // The id is drawn here: an acquisition that is repeated, because its answer got lost, is granted again.
        var lease = blob.GetBlobLeaseClient();
        var begun = time.GetTimestamp();
        try
        {
            if (!await TryAcquireAsync(lease, cancellationToken))
            {
                await CreateAsync(service, blob, cancellationToken);
                begun = time.GetTimestamp();
                await lease.AcquireAsync(AzureLease.Duration, conditions: null, cancellationToken);
            }

            return new AzureLease(lease, time, begun);
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

    private static async Task CreateAsync(BlobServiceClient service, BlobClient blob, CancellationToken cancellationToken)
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
