using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Timers;

/// <summary>Waits for the occurrences of one timer and runs it. What was missed while the host was down is made up for once.</summary>
internal sealed partial class TimerListener(
    TimerFunction timer, TimerInvoker invoker, ScheduleStatusStore store, TimeProvider clock, ILogger logger)
{
    /// <summary>The wait is cut in pieces, so that a change of the clock or a suspended machine is noticed.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private ScheduleStatus _status = new() { Next = DateTime.MaxValue };

    /// <summary>A copy: a function that changes it does not change the schedule.</summary>
    public ScheduleStatus? StatusForFunction => timer.IsMonitored
        ? new ScheduleStatus { Last = _status.Last, Next = _status.Next, LastUpdated = _status.LastUpdated }
        : null;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="stopping">When it fires, no more runs begin.</param>
    /// <param name="shutdown">When it fires, the run that is going on is cancelled.</param>
    public async Task ListenAsync(CancellationToken stopping, CancellationToken shutdown)
    {
        var isPastDue = Restore();
        Log.Listening(logger, timer.Name, _status.Next);
        if (isPastDue || timer.Function.Timer!.RunOnStartup) await RunAsync(isPastDue, isScheduled: false, shutdown);
        while (await WaitAsync(stopping)) await RunAsync(isPastDue: false, isScheduled: true, shutdown);
    }

    /// <returns>Whether an occurrence was missed.</returns>
    private bool Restore()
    {
        var now = Now;
        var stored = timer.IsMonitored ? store.Read(timer.Name) : null;
        if (stored is null)
        {
            Update(last: default, next: timer.Schedule.NextAfter(now), updated: now);
            return false;
        }
        var origin = stored.Last != default ? stored.Last : stored.LastUpdated;
        var expected = timer.Schedule.NextAfter(origin);
        if (stored.Next == expected)
        {
            _status = stored;
            return now > stored.Next;
        }
        // The schedule is another one than before: nothing of it has been missed.
        var isAhead = expected > now;
        Update(last: default, next: isAhead ? expected : timer.Schedule.NextAfter(now), updated: isAhead ? origin : now);
        return false;
    }

    private async Task<bool> WaitAsync(CancellationToken stopping)
    {
        try
        {
            while (_status.Next - Now is { Ticks: > 0 } left)
            {
                var wait = left < LongestWait ? TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)) : LongestWait;
                await Task.Delay(wait, clock, stopping);
            }
            return !stopping.IsCancellationRequested;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task RunAsync(bool isPastDue, bool isScheduled, CancellationToken shutdown)
    {
        var now = Now;
        // A clock that was set back must not make the same occurrence come twice.
        var occurrence = isScheduled && _status.Next > now ? _status.Next : now;
        await invoker.RunAsync(StatusForFunction, isPastDue, shutdown);
        Update(last: occurrence, next: timer.Schedule.NextAfter(occurrence), updated: occurrence);
    }

    private void Update(DateTime last, DateTime next, DateTime updated)
    {
        _status = new ScheduleStatus { Last = last, Next = next, LastUpdated = updated };
        if (timer.IsMonitored) store.Write(timer.Name, _status);
    }

    private static partial class Log
    {
        [LoggerMessage(11, LogLevel.Information, "Timer {Function} is due next at {Next:u}.")]
        public static partial void Listening(ILogger logger, string function, DateTime next);
    }
}
