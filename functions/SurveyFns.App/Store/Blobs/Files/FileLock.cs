using SurveyFns.Core.Store;

namespace SurveyFns.App.Store.Blobs.Files;

/// <summary>
/// An open file that nobody else can open, in this process or another: a lock that dies with its process. The file itself stays, as
/// removing it would let two hold "the" lock on two files.
/// </summary>
internal sealed class FileLock : IHeldLock, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    private readonly FileStream file;

    private FileLock(FileStream file) => this.file = file;

    /// <summary>Never: an open file stays so.</summary>
    public CancellationToken Lost => CancellationToken.None;

    /// <returns>Null where another holds it.</returns>
    public static FileLock? TryTake(string path)
    {
        DurableFolder.Create(Path.GetDirectoryName(path)!);
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            return null;
        }
    }

    public static async Task<FileLock> TakeAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TryTake(path) is { } taken)
            {
                return taken;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    public void Dispose() => file.Dispose();

    public ValueTask DisposeAsync() => file.DisposeAsync();

    // A full disk or a missing folder is an outage, not a lock held by another.
    private static bool IsHeld(IOException exception) =>
        exception.GetType() == typeof(IOException)
        && (OperatingSystem.IsWindows() ? (exception.HResult & 0xFFFF) is 32 or 33 : exception.HResult is 11 or 35);
}
