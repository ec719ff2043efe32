using System.Globalization;

namespace SurveyFns.Core.Validate.Normalization;

/// <summary>
/// Numbers as people type them: any width, any minus (<c>-</c>, <c>−</c>, <c>△</c>, <c>▲</c>, …), spaces anywhere, commas between
/// thousands. A comma elsewhere is refused: it may be meant as a decimal point.
/// </summary>
internal static class NumberText
{
    private const int GroupLength = 3;

    /// <param name="line">Text after <see cref="TextNormalization.Line"/>.</param>
    /// <param name="value">The number; 0 where there is none.</param>
    public static NumberForm Read(string line, out decimal value)
    {
        value = 0;
        ReadOnlySpan<char> text = line.Replace(" ", "", StringComparison.Ordinal);
        var negative = TakeSign(ref text);
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? [] : text[(point + 1)..];
        if (whole.Length + fraction.Length == 0 || !AreDigits(fraction) || !AreDigitsInGroups(whole))
        {
            return NumberForm.NotANumber;
        }

        const NumberStyles Style = NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out value))
        {
            return NumberForm.TooLarge;
        }

        value = negative ? -value : value;
        return NumberForm.Number;
    }

    private static bool TakeSign(ref ReadOnlySpan<char> text)
    {
        var negative = text.Length > 0 && (text[0] is '△' or '▲' || HyphenLikes.Contains(text[0]));
        text = negative || text.StartsWith('+') ? text[1..] : text;
        return negative;
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool AreDigitsInGroups(ReadOnlySpan<char> text)
    {
        var first = text.IndexOf(',');
        if (first < 0)
        {
            return AreDigits(text);
        }

        if (first is 0 or > GroupLength || !AreDigits(text[..first]))
        {
            return false;
        }

        foreach (var group in text[(first + 1)..].Split(','))
        {
            if (!AreDigits(text[(first + 1)..][group]) || group.End.Value - group.Start.Value != GroupLength)
            {
                return false;
            }
        }

        return true;
    }
}
