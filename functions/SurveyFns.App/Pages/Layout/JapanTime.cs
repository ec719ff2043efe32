using System.Globalization;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Layout;

/// <summary>Instants as people in Japan read them, with the time zone: Japan has had one offset and no summer time since 1952.</summary>
public static class JapanTime
{
    // A day is never split over two lines: word joiners and no-break spaces hold it together.
    private const string Joiner = "\u2060";
    private const string JapaneseDay = $"yyyy'{Joiner}年{Joiner}'M'{Joiner}月{Joiner}'d'{Joiner}日'";
    private const string EnglishDay = "d\u00A0MMMM\u00A0yyyy";
    private const string EnglishZone = "Japan\u00A0time\u00A0(UTC+9)";
    private static readonly TimeSpan Offset = TimeSpan.FromHours(9);
    private static readonly string[] LocalFormats =
        ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFF", "yyyy-MM-dd HH:mm"];

    /// <summary>Date and minute, e.g. 2026年11月23日（月）10:48（日本時間）.</summary>
    public static string Text(DateTimeOffset instant, Language language) => language == Language.Japanese
        ? $"{TextWithoutZone(instant, language)}（日本時間）"
        : $"{TextWithoutZone(instant, language)} {EnglishZone}";

    /// <summary>
    /// The end of a period whose first instant afterwards is given. Midnight is 24:00 of the day before: "0:00" is taken for a day later.
    /// </summary>
    public static string EndText(DateTimeOffset end, Language language)
    {
        var local = end.ToOffset(Offset);
        if (local.TimeOfDay != TimeSpan.Zero)
        {
            return Text(end, language);
        }

        var day = local.AddDays(-1);
        return language == Language.Japanese
            ? day.ToString($"{JapaneseDay}'{Joiner}（'ddd'）24:00（日本時間）'", CultureInfo.GetCultureInfo("ja-JP"))
            : day.ToString($"{EnglishDay}, 'midnight at the end of the day (24:00), {EnglishZone}'", CultureInfo.InvariantCulture);
    }

    /// <summary>The same without the zone, where a heading says it.</summary>
    public static string TextWithoutZone(DateTimeOffset instant, Language language) => language == Language.Japanese
        ? instant.ToOffset(Offset).ToString($"{JapaneseDay}'{Joiner}（'ddd'）'H:mm", CultureInfo.GetCultureInfo("ja-JP"))
        : instant.ToOffset(Offset).ToString($"{EnglishDay}, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The first instant of a day in Japan.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    public static string Day(DateOnly day, Language language) => language == Language.Japanese
        ? day.ToString(JapaneseDay, CultureInfo.InvariantCulture)
        : day.ToString(EnglishDay, CultureInfo.InvariantCulture);

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Machine(DateTimeOffset instant) => instant.ToOffset(Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>As the browser's box for a date with its time writes it, which knows no less than milliseconds.</summary>
    public static string Local(DateTimeOffset instant)
    {
        var time = instant.Millisecond != 0 ? "HH:mm:ss.fff" : instant.Second != 0 ? "HH:mm:ss" : "HH:mm";
        return instant.ToOffset(Offset).ToString($"yyyy-MM-dd'T'{time}", CultureInfo.InvariantCulture);
    }

    /// <summary>The step in seconds that such a box needs to hold a text; null where whole minutes do.</summary>
    public static string? LocalStep(string text) => text.Length switch { <= 16 => null, <= 19 => "1", _ => "0.001" };

    /// <summary>What such a box holds; null where it cannot be read.</summary>
    public static DateTimeOffset? ParseLocal(string text) =>
        DateTime.TryParseExact(text, LocalFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            && local.Year is > 1900 and < 9999
            ? new DateTimeOffset(local, Offset)
            : null;

    /// <summary>The same day and time in Japan some years on.</summary>
    public static DateTimeOffset AddYears(DateTimeOffset instant, int years) => instant.ToOffset(Offset).AddYears(years);
}
