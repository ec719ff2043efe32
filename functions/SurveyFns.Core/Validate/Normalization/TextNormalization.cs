using System.Text;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Validate.Normalization;

/// <summary>
/// Brings text as people type it into one form: NFKC, no outer spaces, no control characters. Never throws, whatever the
/// text; applying it twice changes nothing more.
/// </summary>
/// <remarks>Variants of kanji such as 髙 are different characters to NFKC and stay as typed.</remarks>
public static class TextNormalization
{
    /// <summary>One line: line breaks and tabs count as spaces, a run of spaces as one.</summary>
    public static string Line(string text) => Normalize(text, multiline: false);

    /// <summary>Lines end with LF; spaces inside stay.</summary>
    public static string Multiline(string text) => Normalize(text, multiline: true);

    /// <summary>A code of a code list: one line with hyphen-likes as hyphens.</summary>
    public static string Code(string text) => HyphenLikes.ToHyphens(Line(text));

    /// <summary>A text of an item. What does not fit the format keeps its characters; refusing it is not done here.</summary>
    public static string Of(string text, TextFormat format) => format switch
    {
        TextFormat.Multiline => Multiline(text),
        TextFormat.CorporateNumber => CorporateNumber.Normalize(text),
        TextFormat.Kana => KanaText.Normalize(text),
        TextFormat.Email => WithoutSpaces(HyphenLikes.ToHyphens(Line(text))),
        TextFormat.Telephone => HyphenLikes.ToHyphens(Line(text)),
        TextFormat.Postcode => Postcode(text),
        _ => Line(text),
    };

    /// <summary>Proves that the runtime can normalise: an image without Unicode data leaves text as it is, silently.</summary>
    /// <exception cref="InvalidOperationException">It cannot.</exception>
    public static void SelfTest()
    {
        foreach (var (typed, expected) in new[] { ("ｶﾞ", "ガ"), ("１", "1"), ("㈱", "(株)") })
        {
            var actual = Line(typed);
            if (actual != expected)
            {
                throw new InvalidOperationException(
                    $"This runtime normalises '{typed}' to '{actual}' instead of '{expected}': it lacks Unicode data (ICU).");
            }
        }
    }

    private static string Postcode(string text)
    {
        var postcode = WithoutSpaces(HyphenLikes.ToHyphens(Line(text)).Replace("〒", "", StringComparison.Ordinal));
        return postcode.Length == 7 && postcode.All(char.IsAsciiDigit) ? $"{postcode[..3]}-{postcode[3..]}" : postcode;
    }

    private static string WithoutSpaces(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static string Normalize(string text, bool multiline)
    {
        if (IsPlain(text))
        {
            return text;
        }

        // Cleaning comes first: taking a character away may bring two together that NFKC composes.
        var clean = TextCleaning.Clean(text, multiline);
        return TextCleaning.Squeeze(Ascii.IsValid(clean) ? clean : clean.Normalize(NormalizationForm.FormKC), multiline);
    }

    // Printable ASCII without outer or double spaces: nothing to do. Most answers are.
    private static bool IsPlain(string text)
    {
        var previous = ' ';
        foreach (var character in text)
        {
            if (character is < ' ' or > '~' || (character == ' ' && previous == ' '))
            {
                return false;
            }

            previous = character;
        }

        return text.Length == 0 || previous != ' ';
    }
}
