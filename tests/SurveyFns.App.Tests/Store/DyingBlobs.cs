using SurveyFns.App.Store.Blobs;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Tests.Store;

/// <summary>Blobs of which nothing can be reached any more once a number of writes has happened: the writer is dead from there on.</summary>
internal sealed class DyingBlobs(IBlobs blobs) : IBlobs
{
    public const string Death = "The writer died.";

    private int writesLeft = int.MaxValue;

    /// <summary>Writes that happened.</summary>
    public int Writes { get; set; }

    /// <summary>What was written, in order.</summary>
    public List<string> Written { get; } = [];

    /// <summary>Dies as soon as so many more writes have happened; their answers are lost with the last one.</summary>
    public void DieAfter(int writes) => writesLeft = writes;

    public void Revive() => writesLeft = int.MaxValue;

    public Task<BlobContent?> FindAsync(string container, string path, CancellationToken cancellationToken) =>
        blobs.FindAsync(container, path, cancellationToken);

    public IAsyncEnumerable<string> ListAsync(string container, string prefix, CancellationToken cancellationToken) =>
        blobs.ListAsync(container, prefix, cancellationToken);

    public async Task<string?> TryWriteAsync(
        string container,
        string path,
        ReadOnlyMemory<byte> content,
        string mediaType,
        string? cacheControl,
        BlobWriteCondition condition,
        CancellationToken cancellationToken)
    {
        ThrowIfDead();
        var eTag = await blobs.TryWriteAsync(container, path, content, mediaType, cacheControl, condition, cancellationToken);
        Written.Add(path);
        Writes++;
        writesLeft--;
        ThrowIfDead();
        return eTag;
    }

    public async Task DeleteAsync(string container, string path, CancellationToken cancellationToken)
    {
        ThrowIfDead();
        await blobs.DeleteAsync(container, path, cancellationToken);
        Writes++;
        writesLeft--;
        ThrowIfDead();
    }

    public Task<IHeldLock?> TryLockAsync(string container, string name, CancellationToken cancellationToken) =>
        blobs.TryLockAsync(container, name, cancellationToken);

    private void ThrowIfDead()
    {
        if (writesLeft <= 0)
        {
            throw new IOException(Death);
        }
    }
}
