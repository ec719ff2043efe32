namespace Microsoft.Azure.Functions.Worker.SelfHost.Timers;

/// <summary>When a timer is due.</summary>
internal abstract class TimerSchedule
{
    /// <summary>As in the real host such a schedule is not monitored: it makes up for nothing after a restart.</summary>
    public abstract bool FiresMoreThanOnceAMinute { get; }

    /// <returns>The first occurrence after the time given, both in UTC; <see cref="DateTime.MaxValue"/> when there is none.</returns>
    public abstract DateTime NextAfter(DateTime time);
}
