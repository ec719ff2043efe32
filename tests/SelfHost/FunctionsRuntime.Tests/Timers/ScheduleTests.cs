using System.Globalization;
using Microsoft.Azure.Functions.Worker.SelfHost.Timers;

namespace FunctionsRuntime.Tests.Timers;

public sealed class ScheduleTests
{
    [Theory]
    [InlineData("0 */5 * * * *", "2026-04-01T00:01:00Z", "2026-04-01T00:05:00Z")]
    [InlineData("0 */5 * * * *", "2026-04-01T00:05:00Z", "2026-04-01T00:10:00Z")]
    [InlineData("0 */5 * * * *", "2026-04-01T00:04:59.9Z", "2026-04-01T00:05:00Z")]
    [InlineData("30 0 0 1 1 *", "2026-04-01T00:00:00Z", "2027-01-01T00:00:30Z")]
    [InlineData("*/10 * * * *", "2026-04-01T00:01:00Z", "2026-04-01T00:10:00Z")]
    [InlineData("0 0 0 29 Feb *", "2026-04-01T00:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("00:30:00", "2026-04-01T00:01:00Z", "2026-04-01T00:31:00Z")]
    public void NextAfter_Utc_IsTheNextOccurrence(string schedule, string time, string next) =>
        Assert.Equal(Utc(next), Parse(schedule, "UTC").NextAfter(Utc(time)));

    [Theory]
    [InlineData("Asia/Tokyo", "0 0 9 * * *", "2026-04-01T00:00:00Z", "2026-04-02T00:00:00Z")]
    [InlineData("Tokyo Standard Time", "0 30 8 * * *", "2026-03-31T20:00:00Z", "2026-03-31T23:30:00Z")]
    public void NextAfter_ZoneWithoutSummerTime_IsWallClockTimeThere(string zone, string schedule, string time, string next) =>
        Assert.Equal(Utc(next), Parse(schedule, zone).NextAfter(Utc(time)));

    // Berlin: 2026-03-29 02:00 becomes 03:00 (01:00Z); 2026-10-25 03:00 becomes 02:00 (01:00Z).
    [Theory]
    // Fixed time in the gap: after it, once, at 03:30 summer time.
    [InlineData("0 30 2 * * *", "2026-03-28T12:00:00Z", "2026-03-29T01:30:00Z")]
    [InlineData("0 30 2 * * *", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z")]
    // Fixed time that comes twice: the first time only.
    [InlineData("0 30 2 * * *", "2026-10-24T12:00:00Z", "2026-10-25T00:30:00Z")]
    [InlineData("0 30 2 * * *", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z")]
    // Intervals go on evenly over both.
    [InlineData("0 */30 * * * *", "2026-03-29T00:30:00Z", "2026-03-29T01:00:00Z")]
    [InlineData("0 */30 * * * *", "2026-10-25T00:30:00Z", "2026-10-25T01:00:00Z")]
    [InlineData("0 */30 * * * *", "2026-10-25T01:00:00Z", "2026-10-25T01:30:00Z")]
    [InlineData("0 15,45 * * * *", "2026-10-25T00:45:00Z", "2026-10-25T01:15:00Z")]
    public void NextAfter_WhereTheClocksChange_IsNeitherLostNorDoubled(string schedule, string time, string next) =>
        Assert.Equal(Utc(next), Parse(schedule, "Europe/Berlin").NextAfter(Utc(time)));

    [Fact]
    public void NextAfter_ImpossibleDate_IsNever() =>
        Assert.Equal(DateTime.MaxValue, Parse("0 0 0 31 2 *", "UTC").NextAfter(Utc("2026-04-01T00:00:00Z")));

    [Theory]
    [InlineData("*/10 * * * * *", true)]
    [InlineData("0 * * * * *", false)]
    [InlineData("0,30 * * * * *", true)]
    [InlineData("*/10 0 * * * *", false)]
    [InlineData("00:00:59", true)]
    [InlineData("00:01:00", false)]
    public void FiresMoreThanOnceAMinute_Schedule_DecidesWhetherItIsMonitored(string schedule, bool often) =>
        Assert.Equal(often, Parse(schedule, "UTC").FiresMoreThanOnceAMinute);

    [Theory]
    [InlineData("0 0 25 * * *")]
    [InlineData("* * *")]
    [InlineData("every day")]
    [InlineData("00:00:00")]
    [InlineData("")]
    public void Parse_NeitherCronNorSpan_IsNone(string schedule) => Assert.Null(TimerSchedules.Parse(schedule, TimeZoneInfo.Utc));

    private static TimerSchedule Parse(string schedule, string zone) =>
        TimerSchedules.Parse(schedule, TimeZoneInfo.FindSystemTimeZoneById(zone))!;

    private static DateTime Utc(string time) =>
        DateTime.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}
