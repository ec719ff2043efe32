using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using SurveyFns.Core.Validate.Normalization;

namespace SurveyFns.Core.Collect;

/// <summary>
/// The code a firm signs in with: 16 characters of an alphabet of 32 without 0, 1, I and O, that is 80 random bits, written in
/// groups of four. The first group is the <see cref="Handle"/> under which it is found; it proves nothing.
/// </summary>
public sealed class AccessCode
{
    public const int Length = 16;
    public const int HandleLength = 4;
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private readonly string characters;

    private AccessCode(string characters) => this.characters = characters;

    public string Handle => characters[..HandleLength];

    /// <summary>A new code from the system's cryptographic random numbers.</summary>
    public static AccessCode Generate() => new(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>Accepts any case and width, and any spaces and hyphens between the characters.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out AccessCode? code)
    {
        code = null;
        if (text is null || text.Length > 4 * Length || text.Any(IsNoCharacter))
        {
            return false;
        }

        var characters = new StringBuilder(Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKC).ToUpperInvariant())
        {
            if (Alphabet.Contains(character, StringComparison.Ordinal))
            {
                characters.Append(character);
            }
            else if (!char.IsWhiteSpace(character) && !IsHyphenLike(character))
            {
                return false;
            }
        }

        code = characters.Length == Length ? new AccessCode(characters.ToString()) : null;
        return code is not null;
    }

    /// <summary>As it is given to a firm: <c>XXXX-XXXX-XXXX-XXXX</c>.</summary>
    public string Reveal() => string.Join('-', Enumerable.Range(0, Length / 4).Select(group => characters.Substring(4 * group, 4)));

    /// <summary>HMAC-SHA-256 of the code in one round under a secret pepper, 32 bytes.</summary>
    public byte[] Hash(Surveys.RoundKey round, ReadOnlySpan<byte> pepper) =>
        HMACSHA256.HashData(pepper, Encoding.UTF8.GetBytes($"{round}\n{characters}"));

    /// <summary>Never the code: it must not reach a log.</summary>
    public override string ToString() => nameof(AccessCode);

    private static bool IsHyphenLike(char character) =>
        char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.DashPunctuation || character is '−' or 'ー' or '_' or '.';

    // Such text cannot be normalised.
    private static bool IsNoCharacter(char character) => char.IsSurrogate(character) || TextCleaning.IsNonCharacter(character);
}
