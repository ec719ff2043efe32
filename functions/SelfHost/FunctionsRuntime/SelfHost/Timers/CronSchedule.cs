using NCrontab;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Timers;

/// <summary>
/// NCRONTAB in a time zone. Where the clocks change, a schedule at fixed times runs once a day (a time that is skipped runs
/// after the gap, a time that comes twice runs the first time), and one at intervals goes on evenly.
/// </summary>
internal sealed class CronSchedule : TimerSchedule
{
    private readonly CrontabSchedule _cron;
    private readonly TimeZoneInfo _zone;
    private readonly bool _isInterval;

    public CronSchedule(CrontabSchedule cron, TimeZoneInfo zone)
    {
        _cron = cron;
        _zone = zone;
        // Seconds, minutes and hours decide, as in the real host.
        _isInterval = Fields(cron).Take(3).Any(field => field.AsSpan().ContainsAny("*-/"));
        FiresMoreThanOnceAMinute = IsEveryMinute(cron) && Interval(cron) < TimeSpan.FromMinutes(1);
    }

    public override bool FiresMoreThanOnceAMinute { get; }

    public override DateTime NextAfter(DateTime time)
    {
        if (!_zone.SupportsDaylightSavingTime) return Next(time, _zone.BaseUtcOffset);
        return _isInterval ? NextAtInterval(time) : NextAtFixedTime(time);
    }

    private static bool IsEveryMinute(CrontabSchedule cron) => Fields(cron).Skip(1).All(field => field == "*");

    /// <summary>Always six: a schedule of five begins at second zero.</summary>
    private static string[] Fields(CrontabSchedule cron)
    {
        var fields = cron.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length == 6 ? fields : ["0", .. fields];
    }

    private static TimeSpan Interval(CrontabSchedule cron)
    {
        var first = cron.GetNextOccurrence(DateTime.UnixEpoch);
        return cron.GetNextOccurrence(first) - first;
    }

    private DateTime Next(DateTime time, TimeSpan offset)
    {
        var wall = _cron.GetNextOccurrence(DateTime.SpecifyKind(time + offset, DateTimeKind.Unspecified));
        return wall == DateTime.MaxValue ? DateTime.MaxValue : DateTime.SpecifyKind(wall - offset, DateTimeKind.Utc);
    }

    private DateTime NextAtInterval(DateTime time)
    {
        while (true)
        {
            var offset = _zone.GetUtcOffset(time);
            var next = Next(time, offset);
            if (next == DateTime.MaxValue || _zone.GetUtcOffset(next) == offset) return next;
            // The clocks change before that. An occurrence at the very moment of the change counts as after it.
            var change = ChangeBetween(time, next, offset);
            next = Next(change.AddSeconds(-1), _zone.GetUtcOffset(change));
            if (next == DateTime.MaxValue || _zone.GetUtcOffset(next) == _zone.GetUtcOffset(change)) return next;
            time = change;
        }
    }

    private DateTime NextAtFixedTime(DateTime time)
    {
        var wall = DateTime.SpecifyKind(time + _zone.GetUtcOffset(time), DateTimeKind.Unspecified);
        while (true)
        {
            wall = _cron.GetNextOccurrence(wall);
            if (wall == DateTime.MaxValue) return DateTime.MaxValue;
            var next = DateTime.SpecifyKind(wall - OffsetOf(wall), DateTimeKind.Utc);
            if (next > time) return next;
        }
    }

    /// <summary>Of a wall-clock time: the earlier reading where it comes twice, the offset before the gap where it does not come.</summary>
    private TimeSpan OffsetOf(DateTime wall)
    {
        if (_zone.IsAmbiguousTime(wall)) return _zone.GetAmbiguousTimeOffsets(wall).Max();
        return _zone.IsInvalidTime(wall) ? _zone.GetUtcOffset(wall.AddHours(-3)) : _zone.GetUtcOffset(wall);
    }

    /// <returns>The first second with another offset.</returns>
    private DateTime ChangeBetween(DateTime before, DateTime after, TimeSpan offset)
    {
        while (after - before > TimeSpan.FromSeconds(1))
        {
            var middle = before + (after - before) / 2;
            middle = middle.AddTicks(-(middle.Ticks % TimeSpan.TicksPerSecond));
            if (middle <= before) middle = before.AddSeconds(1);
            if (_zone.GetUtcOffset(middle) == offset) before = middle;
            else after = middle;
        }
        return after;
    }
}
