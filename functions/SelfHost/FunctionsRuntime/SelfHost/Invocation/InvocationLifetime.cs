using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Invocation;

/// <summary>
/// The token of one invocation: it fires when the client goes away, at the timeout, and when the host's time for draining is
/// over. A function that does not heed it for a while after its timeout loses its connection; it cannot be stopped.
/// </summary>
internal sealed class InvocationLifetime : IDisposable
{
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _source = new();
    private readonly CancellationTokenRegistration _onShutdown;
    private readonly CancellationTokenRegistration _onAbort;
    private readonly HttpContext? _http;
    private readonly ITimer? _timer;
    private readonly Lock _lock = new();
    private bool _ended;

    public InvocationLifetime(TimeProvider clock, TimeSpan? timeout, HttpContext? http, CancellationToken shutdown)
    {
        _http = http;
        _onShutdown = shutdown.UnsafeRegister(Cancel, _source);
        _onAbort = http?.RequestAborted.UnsafeRegister(Cancel, _source) ?? default;
        if (timeout is { } due) _timer = clock.CreateTimer(OnTimer, this, due, Timeout.InfiniteTimeSpan);
    }

    public CancellationToken Token => _source.Token;

    public bool TimedOut { get; private set; }

    public void Dispose()
    {
        // The lock keeps a late timer from aborting a connection that already serves another request.
        lock (_lock) _ended = true;
        _timer?.Dispose();
        _onShutdown.Dispose();
        // The source is not disposed: a timer that is just firing would throw, and there is nothing to free.
        _onAbort.Dispose();
    }

    private static void Cancel(object? source) => ((CancellationTokenSource)source!).Cancel();

    private static void OnTimer(object? state)
    {
        var lifetime = (InvocationLifetime)state!;
        lock (lifetime._lock)
        {
            if (lifetime._ended) return;
            if (lifetime.TimedOut)
            {
                lifetime._http?.Abort();
                return;
            }
            lifetime.TimedOut = true;
            lifetime._timer!.Change(Grace, Timeout.InfiniteTimeSpan);
        }
        lifetime._source.Cancel();
    }
}
