using System.Globalization;
using SurveyFns.Core.Publish.Pages;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Context;

/// <summary>A column of a context table.</summary>
/// <param name="Name">ASCII name, as in the header of the file.</param>
/// <param name="IsNumber">Holds numbers or blanks and nothing else.</param>
/// <param name="Unit">Of the numbers; null where they have none.</param>
public sealed record ContextColumn(string Name, LocalizedText Label, bool IsNumber, LocalizedText? Unit)
{
    /// <summary>The label with its unit.</summary>
    public string Heading(Language language) => Unit is { } unit
        ? string.Format(CultureInfo.InvariantCulture, PageTexts.WithUnit.In(language), Label.In(language), unit.In(language))
        : Label.In(language);

    /// <summary>A value as people read it: thousands apart where it has a unit; a number without one may be a year or a rank.</summary>
    public string Shown(string value, Language language)
    {
        if (!IsNumber || Unit is null || value.Length == 0)
        {
            return value;
        }

        var point = value.IndexOf('.', StringComparison.Ordinal);
        return Figures.Of(decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture), point < 0 ? 0 : value.Length - point - 1, language);
    }
}
