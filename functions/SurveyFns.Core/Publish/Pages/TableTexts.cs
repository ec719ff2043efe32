using System.Globalization;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>Names of tables and of their measures.</summary>
internal static class TableTexts
{
    /// <summary>Title and measure; the title alone where it says what is counted.</summary>
    public static string Caption(ReleaseTable table, ReleaseMeasure measure, Language language) =>
        table.Measures.Count == 1 && measure.Kind == "count"
            ? table.Title.In(language)
            : $"{table.Title.In(language)} — {NameOf(measure, language)}";

    public static string ChartTitle(ReleaseTable table, ReleaseMeasure measure, Language language) =>
        string.Format(CultureInfo.InvariantCulture, PageTexts.ChartOf.In(language), Caption(table, measure, language));

    /// <summary>The measure with its unit; the name of a count says its own.</summary>
    public static string NameOf(ReleaseMeasure measure, Language language) =>
        (measure.UnitLabel?.In(language) ?? (measure.Kind == "sum" ? measure.Unit : null)) is { } unit
            ? string.Format(CultureInfo.InvariantCulture, PageTexts.WithUnit.In(language), measure.Label.In(language), unit)
            : measure.Label.In(language);
}
