using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Store.Blobs.Azure;

/// <summary>
/// Blobs of Azure Blob Storage. A container comes into being, closed to the public, when the first write to it finds it missing; one
/// that the public may read is made with the account.
/// </summary>
public sealed class AzureBlobs(BlobServiceClient service, TimeProvider time) : IBlobs
{
    /// <summary>Metadata of a blob that was written on a condition: which write it was.</summary>
    private const string Mark = "mark";

    private readonly AzureLocks locks = new(service, time);

    public async Task<BlobContent?> FindAsync(string container, string path, CancellationToken cancellationToken)
    {
        if (!BlobLimits.IsPath(path))
        {
            return null;
        }

        try
        {
            var blob = (await BlobOf(container, path).DownloadContentAsync(cancellationToken)).Value;
            return new BlobContent(
                blob.Content.ToMemory(), blob.Details.ContentType, blob.Details.ETag.ToString("H"), blob.Details.LastModified);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            return null;
        }
    }

    public async IAsyncEnumerable<string> ListAsync(
        string container, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        BlobLimits.CheckContainer(container);
        var blobs = service.GetBlobContainerClient(container).GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellationToken);
        var paths = new List<string>();
        try
        {
            await foreach (var blob in blobs)
            {
                paths.Add(blob.Name);
            }
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            yield break;
        }

        // The service sorts, but does not say how it compares characters beyond ASCII.
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            yield return path;
        }
    }

    public async Task<string?> TryWriteAsync(
        string container,
        string path,
        ReadOnlyMemory<byte> content,
        string mediaType,
        string? cacheControl,
        BlobWriteCondition condition,
        CancellationToken cancellationToken)
    {
        var blob = BlobOf(container, path);
        var mark = condition is BlobWriteCondition.Always ? null : Guid.NewGuid().ToString("N");
        var options = OptionsOf(content.Span, mediaType, cacheControl, condition, mark);
        try
        {
            var written = await service.InContainerAsync(
                container, () => blob.UploadAsync(BinaryData.FromBytes(content), options, cancellationToken), cancellationToken);
            return written.Value.ETag.ToString("H");
        }
        catch (RequestFailedException failure) when (mark is not null && AzureBlobErrors.IsConditionUnmet(failure))
        {
            return await FindOwnWriteAsync(blob, mark, cancellationToken);
        }
    }

    public Task DeleteAsync(string container, string path, CancellationToken cancellationToken) =>
        BlobOf(container, path).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, conditions: null, cancellationToken);

    public Task<IHeldLock?> TryLockAsync(string container, string name, CancellationToken cancellationToken)
    {
        BlobLimits.CheckContainer(container);
        BlobLimits.CheckPath(name);
        return locks.TryLockAsync($"{container}/{name}", cancellationToken);
    }

    private static BlobUploadOptions OptionsOf(
        ReadOnlySpan<byte> content, string mediaType, string? cacheControl, BlobWriteCondition condition, string? mark) => new()
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = mediaType, CacheControl = cacheControl, ContentHash = HashOf(content) },
            Conditions = condition switch
            {
                BlobWriteCondition.Absent => new BlobRequestConditions { IfNoneMatch = ETag.All },
                BlobWriteCondition.Matches matches => new BlobRequestConditions { IfMatch = new ETag(matches.ETag) },
                _ => null,
            },
            Metadata = mark is null ? null : new Dictionary<string, string> { [Mark] = mark },
            TransferValidation = new UploadTransferValidationOptions { ChecksumAlgorithm = StorageChecksumAlgorithm.MD5 },
        };

    [SuppressMessage("Security", "CA5351", Justification = "The protocol's checksum against damage on the way; it keeps nobody out.")]
    private static byte[] HashOf(ReadOnlySpan<byte> content) => MD5.HashData(content);

    // The client repeats a request whose answer got lost: where the first one had taken effect, the repeat meets what it wrote itself.
    private static async Task<string?> FindOwnWriteAsync(BlobClient blob, string mark, CancellationToken cancellationToken)
    {
        try
        {
            var there = (await blob.GetPropertiesAsync(conditions: null, cancellationToken)).Value;
            return there.Metadata.TryGetValue(Mark, out var found) && found == mark ? there.ETag.ToString("H") : null;
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            return null;
        }
    }

    private BlobClient BlobOf(string container, string path)
    {
        BlobLimits.CheckContainer(container);
        BlobLimits.CheckPath(path);
        return service.GetBlobContainerClient(container).GetBlobClient(path);
    }
}
