using System.Globalization;

namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>Dates as a definition writes them.</summary>
internal static class IsoDate
{
    /// <summary>The date of <c>2026-03-31</c>, or the first day of <c>2026-03</c>; null for any other text.</summary>
    public static Value? Parse(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? Value.Of(date)
            : null;
}
