using System.Diagnostics.CodeAnalysis;

namespace SurveyFns.Core.Surveys;

/// <summary>Names a survey, e.g. <c>bio-startup</c>: 1–40 lower-case ASCII letters, digits and inner hyphens.</summary>
public readonly record struct SurveyId
{
    private SurveyId(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, out SurveyId id)
    {
        var valid = Slug.IsSlug(text, maximumLength: 40);
        id = valid ? new SurveyId(text!) : default;
        return valid;
    }

    /// <exception cref="FormatException">The text is not a survey id.</exception>
    public static SurveyId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a survey id: lower-case letters, digits and inner hyphens, at most 40.");

    public override string ToString() => Value;
}
