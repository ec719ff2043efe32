using System.Globalization;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Store;

namespace SurveyFns.Core.Tests.Publish;

/// <summary>Files in memory. Can die in the middle of its n-th write, leaving half a file behind as a killed process may.</summary>
internal sealed class FakeOpenDataStore : IOpenDataStore
{
    private readonly SortedDictionary<string, OpenDataFile> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> locks = [];
    private Action? loseLock;
    private int version;

    /// <summary>Writes and pointer moves since the store was made.</summary>
    public int Writes { get; private set; }

    /// <summary>The write that fails, from 1; 0 = none does.</summary>
    public int DiesAtWrite { get; set; }

    /// <summary>The write during which the lock is lost, from 1; 0 = none.</summary>
    public int LosesLockAtWrite { get; set; }

    public Action? BeforePointerMoves { get; set; }

    public List<string> WrittenPaths { get; } = [];

    public IReadOnlyDictionary<string, byte[]> Contents => files.ToDictionary(file => file.Key, file => file.Value.Content.ToArray());

    public Task<OpenDataFile?> FindAsync(string path, CancellationToken cancellationToken) => Task.FromResult(files.GetValueOrDefault(path));

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken) =>
        files.Keys.Where(path => path.StartsWith(prefix, StringComparison.Ordinal)).ToArray().ToAsyncEnumerable();

    public Task WriteAsync(string path, ReadOnlyMemory<byte> content, string mediaType, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        WrittenPaths.Add(path);
        if (Writes + 1 == LosesLockAtWrite)
        {
            loseLock?.Invoke();
        }

        if (++Writes == DiesAtWrite)
        {
            Put(path, content[..(content.Length / 2)], mediaType);
            throw new IOException("The store died.");
        }

        Put(path, content, mediaType);
        return Task.CompletedTask;
    }

    public Task<bool> TryMovePointerAsync(string path, ReadOnlyMemory<byte> content, string? ifMatch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforePointerMoves?.Invoke();
        WrittenPaths.Add(path);
        if (++Writes == DiesAtWrite)
        {
            throw new IOException("The store died.");
        }

        if (files.GetValueOrDefault(path)?.ETag != ifMatch)
        {
            return Task.FromResult(false);
        }

        Put(path, content, "application/json");
        return Task.FromResult(true);
    }

    public Task<IHeldLock?> TryLockAsync(string name, CancellationToken cancellationToken)
    {
        if (!locks.Add(name))
        {
            return Task.FromResult<IHeldLock?>(null);
        }

        var held = new Lock(() => locks.Remove(name));
        loseLock = held.Lose;
        return Task.FromResult<IHeldLock?>(held);
    }

    public void Put(string path, ReadOnlyMemory<byte> content, string mediaType)
    {
        var eTag = string.Create(CultureInfo.InvariantCulture, $"\"{++version}\"");
        files[path] = new OpenDataFile(path, content.ToArray(), mediaType, eTag, DateTimeOffset.UnixEpoch.AddSeconds(version));
    }

    private sealed class Lock(Action release) : IHeldLock
    {
        private readonly CancellationTokenSource lost = new();

        public CancellationToken Lost => lost.Token;

        public void Lose() => lost.Cancel();

        public ValueTask DisposeAsync()
        {
            release();
            lost.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
