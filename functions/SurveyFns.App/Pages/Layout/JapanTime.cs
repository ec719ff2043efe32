using System.Globalization;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Layout;

/// <summary>Instants as people in Japan read them, with the time zone: Japan has had one offset and no summer time since 1952.</summary>
public static class JapanTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(9);

    /// <summary>Date and minute, e.g. 2026年11月23日（月）10:48（日本時間）.</summary>
    public static string Text(DateTimeOffset instant, Language language) => language == Language.Japanese
        ? instant.ToOffset(Offset).ToString("yyyy'年'M'月'd'日（'ddd'）'H:mm'（日本時間）'", CultureInfo.GetCultureInfo("ja-JP"))
        : instant.ToOffset(Offset).ToString("d MMMM yyyy, HH:mm 'Japan time (UTC+9)'", CultureInfo.InvariantCulture);

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
            ? day.ToString("yyyy'年'M'月'd'日（'ddd'）24:00（日本時間）'", CultureInfo.GetCultureInfo("ja-JP"))
            : day.ToString("d MMMM yyyy, 'midnight at the end of the day (24:00), Japan time (UTC+9)'", CultureInfo.InvariantCulture);
    }

    public static string Day(DateOnly day, Language language) => language == Language.Japanese
        ? day.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture)
        : day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Machine(DateTimeOffset instant) => instant.ToOffset(Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>As the browser's box for a date with its time writes it.</summary>
    public static string Local(DateTimeOffset instant) => instant.ToOffset(Offset).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    /// <summary>What such a box holds; null where it cannot be read.</summary>
    public static DateTimeOffset? ParseLocal(string text) =>
        DateTime.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            && local.Year is > 1900 and < 9999
            ? new DateTimeOffset(local, Offset)
            : null;

    /// <summary>The same day and time in Japan some years on.</summary>
    public static DateTimeOffset AddYears(DateTimeOffset instant, int years) => instant.ToOffset(Offset).AddYears(years);
}
