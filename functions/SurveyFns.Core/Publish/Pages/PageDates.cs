using System.Globalization;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>Dates as people read them. Files carry ISO dates.</summary>
internal static class PageDates
{
    public static string Of(DateOnly date, Language language) => language == Language.Japanese
        ? date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)
        : date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The day it was in Japan.</summary>
    public static string Of(DateTimeOffset instant, Language language) =>
        Of(DateOnly.FromDateTime(instant.ToOffset(TimeSpan.FromHours(9)).DateTime), language);
}
