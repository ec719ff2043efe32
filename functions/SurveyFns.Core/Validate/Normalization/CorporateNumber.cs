namespace SurveyFns.Core.Validate.Normalization;

/// <summary>The Japanese corporate number (法人番号): 13 digits, the first of which checks the other twelve.</summary>
public static class CorporateNumber
{
    private const int Length = 13;

    /// <summary>The number without the separators people type; other characters stay.</summary>
    public static string Normalize(string text) =>
        HyphenLikes.ToHyphens(TextNormalization.Line(text))
            .Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    public static bool HasForm(string text) => text.Length == Length && text.All(char.IsAsciiDigit);

    /// <summary>
    /// Whether a normalised number is of the form and its check digit is right: 9 − (Σ Pₙ·Qₙ mod 9), where Pₙ is the n-th
    /// digit from the right and Qₙ is 1 for odd n and 2 for even n (Ordinance on corporate numbers, article 2).
    /// A 9 typed for a 0 is not found: both are 0 modulo 9.
    /// </summary>
    public static bool IsValid(string text)
    {
        if (!HasForm(text))
        {
            return false;
        }

        var sum = 0;
        for (var n = 1; n < Length; n++)
        {
            sum += (text[Length - n] - '0') * (n % 2 == 0 ? 2 : 1);
        }

        return text[0] - '0' == 9 - (sum % 9);
    }
}
