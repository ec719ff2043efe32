namespace SurveyFns.Core.Validate.Normalization;

/// <summary>
/// Dates and months as people type them: <c>2026-03-31</c>, <c>2026/3/31</c>, <c>2026.3.31</c>, <c>20260331</c>,
/// <c>2026年3月31日</c>, <c>令和8年3月31日</c>, <c>R8.3.31</c>, <c>平成元年4月</c>; any width, dash or space.
/// </summary>
public static class DateText
{
    private const int EarliestYear = 1000;
    private const int LatestYear = 2999;

    /// <param name="line">Text after <see cref="TextNormalization.Line"/>.</param>
    /// <param name="date">The date, if it is one that exists.</param>
    public static bool TryReadDate(string line, out DateOnly date)
    {
        Span<int> parts = stackalloc int[3];
        if (TryReadParts(line, parts) && parts[2] >= 1 && parts[2] <= DateTime.DaysInMonth(parts[0], parts[1]))
        {
            date = new DateOnly(parts[0], parts[1], parts[2]);
            return true;
        }

        date = default;
        return false;
    }

    /// <param name="line">Text after <see cref="TextNormalization.Line"/>.</param>
    /// <param name="year">The year.</param>
    /// <param name="month">The month, 1–12.</param>
    public static bool TryReadYearMonth(string line, out int year, out int month)
    {
        Span<int> parts = stackalloc int[2];
        var valid = TryReadParts(line, parts);
        (year, month) = (parts[0], parts[1]);
        return valid;
    }

    private static bool TryReadParts(string line, Span<int> parts)
    {
        ReadOnlySpan<char> text = HyphenLikes.ToHyphens(line);
        var counted = JapaneseEras.TryRead(text, out var yearZero, out var length);
        text = text[length..].TrimStart(counted ? " ." : " ");
        var read = !counted && text.Length == 2 + (2 * parts.Length) && text.IndexOfAnyExceptInRange('0', '9') < 0
            ? ReadCompact(text, parts)
            : ReadSeparated(text, parts, counted);
        parts[0] += yearZero;
        return read && parts[0] is >= EarliestYear and <= LatestYear && parts[1] is >= 1 and <= 12;
    }

    private static bool ReadCompact(ReadOnlySpan<char> digits, Span<int> parts)
    {
        parts[0] = int.Parse(digits[..4], provider: null);
        for (var part = 1; part < parts.Length; part++)
        {
            parts[part] = int.Parse(digits.Slice(2 + (2 * part), 2), provider: null);
        }

        return true;
    }

    private static bool ReadSeparated(ReadOnlySpan<char> text, Span<int> parts, bool counted)
    {
        const string Units = "年月日";
        for (var part = 0; part < parts.Length; part++)
        {
            if (!TakeNumber(ref text, part == 0 && counted, out parts[part], out var digits)
                || (part == 0 && !counted && digits != 4) || ((part > 0 || counted) && digits > 2) || (counted && parts[0] == 0)
                || !TakeSeparator(ref text, Units[part], isLast: part == parts.Length - 1))
            {
                return false;
            }
        }

        return text.IsEmpty;
    }

    private static bool TakeNumber(ref ReadOnlySpan<char> text, bool eraYear, out int number, out int digits)
    {
        (number, digits) = (0, 0);
        if (eraYear && text.Length > 0 && text[0] == '元')
        {
            (number, digits) = (1, 1);
            text = text[1..];
            return true;
        }

        while (digits < text.Length && digits < 5 && char.IsAsciiDigit(text[digits]))
        {
            number = (number * 10) + (text[digits++] - '0');
        }

        text = text[digits..];
        return digits > 0;
    }

    // Spaces around one separator; spaces alone also separate. The last number may carry its unit only.
    private static bool TakeSeparator(ref ReadOnlySpan<char> text, char unit, bool isLast)
    {
        var before = text.Length;
        text = text.TrimStart(' ');
        if (text.Length > 0 && (text[0] == unit || (!isLast && text[0] is '-' or '/' or '.')))
        {
            text = text[1..].TrimStart(' ');
        }

        return isLast || text.Length < before;
    }
}
