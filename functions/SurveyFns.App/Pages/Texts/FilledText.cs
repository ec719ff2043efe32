using System.Globalization;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Texts;

/// <summary>Fills the places <c>{0}</c>, <c>{1}</c> … of a text.</summary>
public static class FilledText
{
    public static string In(this LocalizedText text, Language language, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, text.In(language), values);

    /// <summary>The text with another in its place <c>{0}</c>, in both languages.</summary>
    public static LocalizedText With(this LocalizedText text, LocalizedText value) =>
        new(text.In(Language.Japanese, value.Ja), text.In(Language.English, value.En));
}
