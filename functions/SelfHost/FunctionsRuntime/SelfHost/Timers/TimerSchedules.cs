using System.Globalization;
using NCrontab;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Timers;

internal static class TimerSchedules
{
    /// <returns><see langword="null"/> when the text is neither NCRONTAB of five or six fields nor a time span.</returns>
    public static TimerSchedule? Parse(string text, TimeZoneInfo zone)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        if (CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = fields != 5 }) is { } cron)
            return new CronSchedule(cron, zone);
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero
            ? new ConstantSchedule(interval)
            : null;
    }
}
