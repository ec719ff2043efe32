using System.Diagnostics.CodeAnalysis;

namespace SurveyFns.Core.Surveys;

/// <summary>Names a round of a survey, usually its year, e.g. <c>2026</c>: 1–20 lower-case ASCII letters, digits and inner hyphens.</summary>
public readonly record struct RoundId
{
    private RoundId(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, out RoundId id)
    {
        var valid = Slug.IsSlug(text, maximumLength: 20);
        id = valid ? new RoundId(text!) : default;
        return valid;
    }

    /// <exception cref="FormatException">The text is not a round id.</exception>
    public static RoundId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a round id: lower-case letters, digits and inner hyphens, at most 20.");

    public override string ToString() => Value;
}
