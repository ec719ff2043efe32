using System.Globalization;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Store;

/// <summary>Days as stored: <c>2026-12-31</c>.</summary>
internal static class CalendarDay
{
    private const string Form = "yyyy-MM-dd";

    public static ColumnValue ToColumn(DateOnly? day) => ColumnValue.Of(day?.ToString(Form, CultureInfo.InvariantCulture));

    /// <summary>The day; null where the column is.</summary>
    /// <exception cref="FormatException">The column holds something else.</exception>
    public static DateOnly? From(ColumnValue column) =>
        column.Text is { } text ? DateOnly.ParseExact(text, Form, CultureInfo.InvariantCulture) : null;
}
