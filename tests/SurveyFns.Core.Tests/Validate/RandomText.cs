namespace SurveyFns.Core.Tests.Validate;

/// <summary>Texts full of traps: widths, dashes, combining marks, control and format characters, halves of surrogate pairs.</summary>
internal static class RandomText
{
    private const string Traps =
        "aZ09 -ー−－‐—\u3000 １２ｶﾞﾊﾟかがわ\u3099\u309A\u0301㈱①髙﨑㍻㋿令和平成昭和元年月日／．，△▲+" +
        "\r\n\t\0\u0007\u200B\u200D\u202E\uFEFF\u2028\uD842\uDFB7\uD800\uDC00\uFFFE\uFDD0\u00A8½ﬁ〒@.=\"'<{}";

    public static string Next(Random random, int longest) => string.Create(random.Next(longest + 1), random, static (text, source) =>
    {
        for (var index = 0; index < text.Length; index++)
        {
            text[index] = source.Next(12) == 0 ? (char)source.Next(0x10000) : Traps[source.Next(Traps.Length)];
        }
    });
}
