using System.Globalization;
using System.Text;

namespace SurveyFns.App.Store;

/// <summary>
/// Any text as part of a key, one to one: ASCII letters, digits and hyphens stand for themselves, every other character for a mark and
/// its code. The marks lie in the gaps of ASCII that they stand for, so that keys sort as the texts do (by code point). The result has
/// at most seven characters for each of the text.
/// </summary>
internal static class KeyText
{
    public static string Encode(string text)
    {
        if (text.All(character => char.IsAsciiLetterOrDigit(character) || character == '-'))
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length * 4);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                < '-' => Append(encoded, '!', rune),
                '-' => encoded.Append('-'),
                < '0' => Append(encoded, '.', rune),
                <= '9' => encoded.Append((char)rune.Value),
                < 'A' => Append(encoded, ':', rune),
                <= 'Z' => encoded.Append((char)rune.Value),
                < 'a' => Append(encoded, '_', rune),
                <= 'z' => encoded.Append((char)rune.Value),
                _ => encoded.Append(CultureInfo.InvariantCulture, $"~{rune.Value:X6}"),
            };
        }

        return encoded.ToString();
    }

    private static StringBuilder Append(StringBuilder encoded, char mark, Rune rune) =>
        encoded.Append(CultureInfo.InvariantCulture, $"{mark}{rune.Value:X2}");
}
