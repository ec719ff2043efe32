namespace SurveyFns.Core.Surveys;

/// <summary>A text for people, in Japanese and in English; both are always present and not blank.</summary>
public sealed record LocalizedText(string Ja, string En)
{
    public string In(Language language) => language == Language.Japanese ? Ja : En;
}
