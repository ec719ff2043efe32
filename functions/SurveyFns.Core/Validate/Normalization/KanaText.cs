using System.Text;

namespace SurveyFns.Core.Validate.Normalization;

/// <summary>Readings of names in katakana.</summary>
internal static class KanaText
{
    private const int FromHiragana = 'ア' - 'あ';
    private const string Marks = " -.,&'()/+";

    /// <summary>Hiragana and half-width kana become katakana; a dash after kana is the length mark it was meant to be.</summary>
    public static string Normalize(string text)
    {
        var kana = TextNormalization.Line(text).ToCharArray();
        for (var index = 0; index < kana.Length; index++)
        {
            if (kana[index] is (>= 'ぁ' and <= 'ゖ') or 'ゝ' or 'ゞ')
            {
                kana[index] = (char)(kana[index] + FromHiragana);
            }
            else if (index > 0 && HyphenLikes.Contains(kana[index]) && IsKatakana(kana[index - 1]))
            {
                kana[index] = 'ー';
            }
        }

        // Katakana has composed letters that hiragana lacks, e.g. ヷ.
        return new string(kana).Normalize(NormalizationForm.FormC);
    }

    /// <summary>Katakana, with the Latin letters, digits and marks that names of firms hold.</summary>
    public static bool IsReading(string text)
    {
        foreach (var character in text)
        {
            if (!IsKatakana(character) && !char.IsAsciiLetterOrDigit(character) && !Marks.Contains(character, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    private static bool IsKatakana(char character) => character is (>= '\u30A1' and <= '\u30FF') or (>= '\u31F0' and <= '\u31FF');
}
