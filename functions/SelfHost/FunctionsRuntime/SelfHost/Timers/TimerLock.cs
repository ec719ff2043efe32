using Microsoft.Azure.Functions.Worker.SelfHost.Hosting;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Timers;

/// <summary>
/// Of the processes on one data folder one runs the timers, as one instance does in the real host; when it ends another takes over.
/// </summary>
internal sealed class TimerLock(SelfHostSettings settings, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    private FileStream? _held;

    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        var path = Path.Combine(settings.DataPath, "host", "timers", "lock");
        AtomicFile.CreateDirectory(Path.GetDirectoryName(path)!);
        while (_held is null)
        {
            try
            {
                // The operating system gives it up with the process, however that ends.
                _held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(RetryAfter, clock, cancellationToken);
            }
        }
    }

    public void Dispose() => _held?.Dispose();
}
