using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Hosting;

/// <summary>
/// The end in two steps: when the host stops nothing new begins; when the time for draining is over what still runs is cancelled.
/// </summary>
internal sealed class Shutdown : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly CancellationTokenRegistration _onStopping;
    private ITimer? _timer;

    public Shutdown(IHostApplicationLifetime lifetime, SelfHostSettings settings, TimeProvider clock)
    {
        Stopping = lifetime.ApplicationStopping;
        _onStopping = Stopping.Register(() =>
            _timer = clock.CreateTimer(_ => _source.Cancel(), null, settings.DrainTimeout, Timeout.InfiniteTimeSpan));
    }

    public CancellationToken Stopping { get; }

    /// <summary>Fires when the time for draining is over.</summary>
    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _onStopping.Dispose();
        // The source is not disposed: a timer that is just firing would throw, and there is nothing to free.
        _timer?.Dispose();
    }
}
