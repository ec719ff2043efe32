using SurveyFns.App.Publish;
using SurveyFns.App.Store.Blobs;
using SurveyFns.App.Store.Working;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Store.OpenData;

/// <summary>
/// The open data in a container of its own. The public reads it through the app, which knows what is withdrawn and what is not out yet. Locks
/// lie with the working files.
/// </summary>
public sealed class OpenDataStore(IBlobs blobs) : IOpenDataStore
{
    public const string Container = "opendata";

    private const string ChangesSoon = "public, max-age=60";

    public async Task<OpenDataFile?> FindAsync(string path, CancellationToken cancellationToken)
    {
        var blob = await blobs.FindAsync(Container, path, cancellationToken);
        return blob is null ? null : new OpenDataFile(path, blob.Content, blob.MediaType, blob.ETag, blob.LastModified);
    }

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken) =>
        blobs.ListAsync(Container, prefix, cancellationToken);

    public Task WriteAsync(string path, ReadOnlyMemory<byte> content, string mediaType, CancellationToken cancellationToken) =>
        blobs.TryWriteAsync(Container, path, content, mediaType, OpenDataCaching.NeverChanges, BlobWriteCondition.None, cancellationToken);

    public async Task<bool> TryMovePointerAsync(string path, ReadOnlyMemory<byte> content, string? ifMatch, CancellationToken cancellationToken)
    {
        var condition = ifMatch is null ? BlobWriteCondition.IfAbsent : BlobWriteCondition.IfMatch(ifMatch);
        return await blobs.TryWriteAsync(Container, path, content, "application/json", ChangesSoon, condition, cancellationToken) is not null;
    }

    public Task<IHeldLock?> TryLockAsync(string name, CancellationToken cancellationToken) =>
        blobs.TryLockAsync(WorkingKeys.Container, name, cancellationToken);
}
