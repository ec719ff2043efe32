using SurveyFns.App.Store.Blobs;
using SurveyFns.App.Store.Working;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Store.OpenData;

/// <summary>
/// The open data in a container that the public may read. A file of a release never changes under its name, so that caches may keep it
/// for ever; a pointer is asked for again soon. Locks lie in a container that the public does not see.
/// </summary>
public sealed class OpenDataStore(IBlobs blobs) : IOpenDataStore
{
    public const string Container = "opendata";

    private const string NeverChanges = "public, max-age=31536000, immutable";
    private const string ChangesSoon = "public, max-age=60";

    public async Task<OpenDataFile?> FindAsync(string path, CancellationToken cancellationToken)
    {
        var blob = await blobs.FindAsync(Container, path, cancellationToken);
        return blob is null ? null : new OpenDataFile(path, blob.Content, blob.MediaType, blob.ETag, blob.LastModified);
    }

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken) =>
        blobs.ListAsync(Container, prefix, cancellationToken);

    public Task WriteAsync(string path, ReadOnlyMemory<byte> content, string mediaType, CancellationToken cancellationToken) =>
        blobs.TryWriteAsync(Container, path, content, mediaType, NeverChanges, BlobWriteCondition.None, cancellationToken);

    public async Task<bool> TryMovePointerAsync(string path, ReadOnlyMemory<byte> content, string? ifMatch, CancellationToken cancellationToken)
    {
        var condition = ifMatch is null ? BlobWriteCondition.IfAbsent : BlobWriteCondition.IfMatch(ifMatch);
        return await blobs.TryWriteAsync(Container, path, content, "application/json", ChangesSoon, condition, cancellationToken) is not null;
    }

    public Task<IHeldLock?> TryLockAsync(string name, CancellationToken cancellationToken) =>
        blobs.TryLockAsync(WorkingKeys.Container, name, cancellationToken);
}
