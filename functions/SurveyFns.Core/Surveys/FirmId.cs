using System.Diagnostics.CodeAnalysis;
using System.Text;
using SurveyFns.Core.Validate.Normalization;

namespace SurveyFns.Core.Surveys;

/// <summary>
/// Names a firm in the register of a survey. Any text of 1–64 characters without control characters and outer spaces:
/// cities bring their own numbering. Storage keys encode it; nothing else may assume a form.
/// </summary>
public readonly record struct FirmId
{
    private FirmId(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, out FirmId id)
    {
        var valid = text is { Length: > 0 and <= 64 } && text.Trim().Length == text.Length
            && !text.Any(character => char.IsControl(character) || TextCleaning.IsNonCharacter(character))
            && !text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar) && text.IsNormalized();
        id = valid ? new FirmId(text!) : default;
        return valid;
    }

    /// <exception cref="FormatException">The text is not a firm id.</exception>
    public static FirmId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("A firm id has 1 to 64 characters, none of them a control character.");

    public override string ToString() => Value;
}
