using System.Globalization;
using System.Text;

namespace SurveyFns.Core.Validate.Normalization;

/// <summary>The two passes around NFKC.</summary>
internal static class TextCleaning
{
    private const char Replacement = '\uFFFD';
    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';

    /// <summary>
    /// The text as valid Unicode without control and invisible format characters; what is not a character is U+FFFD.
    /// The joiners stay: they are part of some words and pictures.
    /// </summary>
    public static string Clean(string text, bool multiline)
    {
        var clean = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                clean.Append(character).Append(text[++index]);
            }
            else if (char.IsSurrogate(character) || IsNonCharacter(character))
            {
                clean.Append(Replacement);
            }
            else if (IsLineBreak(character))
            {
                index += character == '\r' && index + 1 < text.Length && text[index + 1] == '\n' ? 1 : 0;
                clean.Append(multiline ? '\n' : ' ');
            }
            else if (char.IsWhiteSpace(character))
            {
                clean.Append(' ');
            }
            else if (!IsInvisible(character))
            {
                clean.Append(character);
            }
        }

        return clean.ToString();
    }

    /// <summary>Without outer spaces; in a line, every run of spaces as one.</summary>
    public static string Squeeze(string text, bool multiline)
    {
        var trimmed = text.Trim();
        if (multiline || !trimmed.Contains("  ", StringComparison.Ordinal))
        {
            return trimmed;
        }

        var squeezed = new StringBuilder(trimmed.Length);
        foreach (var character in trimmed)
        {
            if (character != ' ' || squeezed[^1] != ' ')
            {
                squeezed.Append(character);
            }
        }

        return squeezed.ToString();
    }

    /// <summary>Code points that are set aside for programs' own use and never stand for a character.</summary>
    public static bool IsNonCharacter(char character) => character is '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF');

    private static bool IsLineBreak(char character) => character is '\n' or '\v' or '\f' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsInvisible(char character) =>
        char.IsControl(character)
        || (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format
            && character is not (ZeroWidthJoiner or ZeroWidthNonJoiner));
}
