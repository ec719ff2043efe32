using SurveyFns.Core.Store;

namespace SurveyFns.Core.Publish;

/// <summary>Keeps the open data: files that never change, and a few pointers that move.</summary>
public interface IOpenDataStore
{
    Task<OpenDataFile?> FindAsync(string path, CancellationToken cancellationToken);

    /// <summary>Paths that begin with a prefix, in ordinal order.</summary>
    IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>Writes a file of a release that is not yet pointed to, replacing what an interrupted attempt left there.</summary>
    Task WriteAsync(string path, ReadOnlyMemory<byte> content, string mediaType, CancellationToken cancellationToken);

    /// <summary>Moves a pointer: readers see the old content or the new one.</summary>
    /// <param name="ifMatch">ETag the pointer must have; null = it must not exist yet.</param>
    /// <returns>False where somebody else moved it first.</returns>
    Task<bool> TryMovePointerAsync(string path, ReadOnlyMemory<byte> content, string? ifMatch, CancellationToken cancellationToken);

    /// <summary>Becomes the only writer of a name across all instances until disposed.</summary>
    /// <returns>Null where another writer is at work.</returns>
    Task<IHeldLock?> TryLockAsync(string name, CancellationToken cancellationToken);
}
