using System.Buffers;

namespace SurveyFns.Core.Validate.Normalization;

/// <summary>Characters that people type for a hyphen or a minus sign and that NFKC leaves alone.</summary>
internal static class HyphenLikes
{
    /// <summary>Hyphen, figure dash to horizontal bar, hyphen bullet, minus, box-drawing lines, the kana length mark.</summary>
    private static readonly SearchValues<char> Characters =
        SearchValues.Create("\u02D7\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2500\u2501\u30FC\uFE58\uFE63\uFF0D\uFF70");

    public static bool Contains(char character) => character == '-' || (character > '\u007F' && Characters.Contains(character));

    /// <summary>The text with every hyphen-like as a hyphen-minus.</summary>
    public static string ToHyphens(string text) =>
        text.AsSpan().IndexOfAny(Characters) < 0
            ? text
            : string.Create(text.Length, text, static (result, source) =>
            {
                for (var index = 0; index < source.Length; index++)
                {
                    result[index] = Contains(source[index]) ? '-' : source[index];
                }
            });
}
