using SurveyFns.Core.Store;

namespace SurveyFns.App.Store.Blobs;

/// <summary>
/// The storage of files that every store is written against, with two adapters: <c>FileBlobs</c> (embedded) and <c>AzureBlobs</c>.
/// A write is atomic and durable when it returns: a reader sees the old content or the new. Containers come into being with the
/// first write.
/// </summary>
public interface IBlobs
{
    /// <summary>The blob; null where there is none, also where there can be none (<see cref="BlobLimits.IsPath"/>).</summary>
    Task<BlobContent?> FindAsync(string container, string path, CancellationToken cancellationToken);

    /// <summary>Paths that begin with a prefix, in ordinal order.</summary>
    IAsyncEnumerable<string> ListAsync(string container, string prefix, CancellationToken cancellationToken);

    /// <summary>Writes a blob where the condition holds.</summary>
    /// <exception cref="ArgumentException">The path or the container is none (<see cref="BlobLimits"/>).</exception>
    /// <returns>The new ETag; null where the condition did not hold.</returns>
    Task<string?> TryWriteAsync(
        string container,
        string path,
        ReadOnlyMemory<byte> content,
        string mediaType,
        string? cacheControl,
        BlobWriteCondition condition,
        CancellationToken cancellationToken);

    Task DeleteAsync(string container, string path, CancellationToken cancellationToken);

    /// <summary>Becomes the only holder of a name across all processes and machines until disposed, dead or cut off from the storage.</summary>
    /// <returns>Null where another holder has it.</returns>
    Task<IHeldLock?> TryLockAsync(string container, string name, CancellationToken cancellationToken);
}
