using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Timers;

/// <summary>All timers of the app, and the runs that an administrator asks for.</summary>
internal sealed partial class TimerHost
{
    private readonly Dictionary<string, (TimerListener Listener, TimerInvoker Invoker)> _timers = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Task> _tasks = [];
    private readonly Lock _lock = new();
    private readonly TimerLock _singleton;
    private readonly ILogger<TimerHost> _logger;

    public TimerHost(
        IReadOnlyList<TimerFunction> timers,
        IServiceProvider services,
        ScheduleStatusStore store,
        TimerLock singleton,
        TimeProvider clock,
        ILogger<TimerHost> logger)
    {
        _singleton = singleton;
        _logger = logger;
        foreach (var timer in timers)
        {
            var invoker = ActivatorUtilities.CreateInstance<TimerInvoker>(services, timer, logger);
            _timers.Add(timer.Name, (new TimerListener(timer, invoker, store, clock, logger), invoker));
        }
    }

    public void Start(CancellationToken stopping, CancellationToken shutdown)
    {
        if (_timers.Count > 0) Track(ListenAsync(stopping, shutdown));
    }

    /// <summary>Runs in the background. <see langword="false"/>: there is no such timer.</summary>
    public bool TryRunNow(string function, CancellationToken shutdown)
    {
        if (!_timers.TryGetValue(function, out var timer)) return false;
        // Nothing of the request, its trace for one, flows into a run that outlives it.
        using (ExecutionContext.SuppressFlow()) Track(timer.Invoker.RunAsync(timer.Listener.StatusForFunction, isPastDue: false, shutdown));
        return true;
    }

    /// <summary>Waits for what runs, no longer than the token allows.</summary>
    public async Task WhenIdleAsync(CancellationToken giveUp)
    {
        Task all;
        lock (_lock) all = Task.WhenAll(_tasks);
        try
        {
            await all.WaitAsync(giveUp);
        }
        catch (OperationCanceledException)
        {
            Log.LeftRunning(_logger);
        }
    }

    private async Task ListenAsync(CancellationToken stopping, CancellationToken shutdown)
    {
        try
        {
            await _singleton.TakeAsync(stopping);
            await Task.WhenAll(_timers.Values.Select(timer => timer.Listener.ListenAsync(stopping, shutdown)));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host stopped before it was this process's turn.
        }
        catch (Exception exception)
        {
            Log.Broken(_logger, exception);
        }
    }

    private void Track(Task task)
    {
        lock (_lock)
        {
            _tasks.RemoveAll(finished => finished.IsCompletedSuccessfully);
            _tasks.Add(task);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Critical, "The timers no longer run.")]
        public static partial void Broken(ILogger logger, Exception exception);

        [LoggerMessage(2, LogLevel.Warning, "A timer still runs though its time is over: it is left behind.")]
        public static partial void LeftRunning(ILogger logger);
    }
}
