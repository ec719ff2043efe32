using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Azure.Functions.Worker.SelfHost.Hosting;
using Microsoft.Azure.Functions.Worker.SelfHost.Invocation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Timers;

/// <summary>
/// Runs one timer function, one run at a time, whether its schedule or an administrator asks. A run that fails is logged.
/// </summary>
internal sealed partial class TimerInvoker(
    TimerFunction timer,
    IServiceScopeFactory scopes,
    FunctionExecutionDelegate pipeline,
    HostJson hostJson,
    TimeProvider clock,
    ILogger logger)
{
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;

    /// <summary>Never fails, and begins when the run before has ended.</summary>
    public Task RunAsync(ScheduleStatus? status, bool isPastDue, CancellationToken shutdown)
    {
        lock (_lock) return _last = RunAfterAsync(_last, status, isPastDue, shutdown);
    }

    private async Task RunAfterAsync(Task before, ScheduleStatus? status, bool isPastDue, CancellationToken shutdown)
    {
        // Never on the thread that starts the host or fires the clock's timers, however long the function keeps it.
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        using var lifetime = new InvocationLifetime(clock, hostJson.FunctionTimeout, http: null, shutdown);
        try
        {
            Log.Running(logger, timer.Name, isPastDue);
            var started = clock.GetTimestamp();
            await InvokeAsync(new TimerInfo { ScheduleStatus = status, IsPastDue = isPastDue }, lifetime.Token);
            Log.Ran(logger, timer.Name, (long)clock.GetElapsedTime(started).TotalMilliseconds);
        }
        catch (Exception) when (lifetime.TimedOut)
        {
            Log.TimedOut(logger, timer.Name, hostJson.FunctionTimeout);
        }
        catch (Exception exception)
        {
            // Whatever a function throws, its schedule goes on.
            Log.Failed(logger, timer.Name, exception);
        }
    }

    private async Task InvokeAsync(TimerInfo info, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await pipeline(new InvocationContext(timer.Function, http: null, info, scope.ServiceProvider, cancellationToken));
    }

    private static partial class Log
    {
        [LoggerMessage(21, LogLevel.Information, "Timer {Function} runs (past due: {IsPastDue}).")]
        public static partial void Running(ILogger logger, string function, bool isPastDue);

        [LoggerMessage(22, LogLevel.Information, "Timer {Function} ran for {Milliseconds} ms.")]
        public static partial void Ran(ILogger logger, string function, long milliseconds);

        [LoggerMessage(23, LogLevel.Error, "Timer {Function} was cancelled at its timeout of {Timeout}.")]
        public static partial void TimedOut(ILogger logger, string function, TimeSpan? timeout);

        [LoggerMessage(24, LogLevel.Error, "Timer {Function} failed.")]
        public static partial void Failed(ILogger logger, string function, Exception exception);
    }
}
