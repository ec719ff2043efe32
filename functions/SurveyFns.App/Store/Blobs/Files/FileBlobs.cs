using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Store.Blobs.Files;

/// <summary>
/// Blobs as files, a folder for each container. A write goes to a file of its own, is flushed, then takes the blob's name in one
/// step; the name is flushed too. Writers of a blob take turns across threads and processes; readers never wait.
/// </summary>
/// <param name="folder">Where the containers lie; made with the first write.</param>
public sealed class FileBlobs(string folder, TimeProvider time) : IBlobs
{
    private const int Gates = 64;

    private readonly string root = Path.GetFullPath(folder);
    private readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, Gates).Select(_ => new SemaphoreSlim(1))];

    public async Task<BlobContent?> FindAsync(string container, string path, CancellationToken cancellationToken) =>
        BlobLimits.IsPath(path) ? (await ReadAsync(FileOf(container, path), cancellationToken))?.ToContent() : null;

    public async IAsyncEnumerable<string> ListAsync(
        string container, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        BlobLimits.CheckContainer(container);
        var home = Path.Combine(root, container);
        var paths = FilesIn(Path.Combine(home, BlobPath.FolderOf(prefix)))
            .Select(file => Path.GetRelativePath(home, file))
            .Where(file => !file.StartsWith(BlobPath.LongPaths, StringComparison.Ordinal))
            .Select(BlobPath.FromFile)
            .ToList();
        foreach (var file in FilesIn(Path.Combine(home, BlobPath.LongPaths)))
        {
            if (await ReadAsync(file, cancellationToken) is { } blob)
            {
                paths.Add(blob.Header.Path);
            }
        }

        foreach (var path in paths.Where(path => path.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
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
        var file = FileOf(container, path);
        var blob = BlobFile.Of(path, content, mediaType, cacheControl, time.GetUtcNow());
        await using var turn = await TakeTurnAsync(container, path, cancellationToken);
        if (!await HoldsAsync(condition, file, cancellationToken))
        {
            return null;
        }

        // From here on it runs to its end: a request that is given up leaves the old blob or the new one.
        Replace(file, turn.WorkFile, blob);
        return blob.Header.ETag;
    }

    public async Task DeleteAsync(string container, string path, CancellationToken cancellationToken)
    {
        var file = FileOf(container, path);
        await using var turn = await TakeTurnAsync(container, path, cancellationToken);
        if (File.Exists(file))
        {
            File.Delete(file);
            DurableFolder.Flush(Path.GetDirectoryName(file)!);
        }
    }

    public Task<IHeldLock?> TryLockAsync(string container, string name, CancellationToken cancellationToken)
    {
        BlobLimits.CheckContainer(container);
        BlobLimits.CheckPath(name);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IHeldLock?>(FileLock.TryTake(Path.Combine(root, container, "%held", BlobPath.ToFile(name) + ".lock")));
    }

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*" + BlobPath.Extension, SearchOption.AllDirectories) : [];

    private static async Task<BlobFile?> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return BlobFile.Read(await File.ReadAllBytesAsync(file, cancellationToken));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static async Task<bool> HoldsAsync(BlobWriteCondition condition, string file, CancellationToken cancellationToken) =>
        condition switch
        {
            BlobWriteCondition.Absent => !File.Exists(file),
            BlobWriteCondition.Matches matches => (await ReadAsync(file, cancellationToken))?.Header.ETag == matches.ETag,
            _ => true,
        };

    // A crash leaves the work file behind; the next writer to have this turn begins it anew.
    private static void Replace(string file, string workFile, BlobFile blob)
    {
        var home = Path.GetDirectoryName(file)!;
        DurableFolder.Create(home);
        using (var stream = new FileStream(workFile, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            blob.WriteTo(stream);
            stream.Flush(flushToDisk: true);
        }

        File.Move(workFile, file, overwrite: true);
        DurableFolder.Flush(home);
    }

    private string FileOf(string container, string path)
    {
        BlobLimits.CheckContainer(container);
        BlobLimits.CheckPath(path);
        return Path.Combine(root, container, BlobPath.ToFile(path));
    }

    // Threads queue at a gate, so that only one of them at a time polls for the lock that keeps other processes out.
    private async Task<Turn> TakeTurnAsync(string container, string path, CancellationToken cancellationToken)
    {
        var number = SHA256.HashData(Encoding.UTF8.GetBytes($"{container}/{path}"))[0] % Gates;
        var file = Path.Combine(root, container, "%turns", $"{number:x2}");
        await gates[number].WaitAsync(cancellationToken);
        try
        {
            return new Turn(gates[number], await FileLock.TakeAsync(file + ".lock", cancellationToken), file + ".new");
        }
        catch
        {
            gates[number].Release();
            throw;
        }
    }

    /// <summary>The right to write, and a file to write to that nobody else has.</summary>
    private sealed record Turn(SemaphoreSlim Gate, FileLock Held, string WorkFile) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Held.DisposeAsync();
            Gate.Release();
        }
    }
}
