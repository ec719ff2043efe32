namespace SurveyFns.Core.Validate.Normalization;

/// <summary>Years counted by era. A year beyond the end of its era is read on: many forms still say 平成32年.</summary>
internal static class JapaneseEras
{
    private static readonly (string Name, char Letter, int YearZero)[] Eras =
    [
        ("令和", 'R', 2018), ("平成", 'H', 1988), ("昭和", 'S', 1925), ("大正", 'T', 1911), ("明治", 'M', 1867),
    ];

    /// <summary>Looks for an era at the start of a text.</summary>
    /// <param name="text">Text after NFKC, which spells out signs such as ㋿.</param>
    /// <param name="yearZero">What to add to a year of the era.</param>
    /// <param name="length">Length of the era's name; 0 where there is none.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out int yearZero, out int length)
    {
        foreach (var era in Eras)
        {
            if (text.StartsWith(era.Name, StringComparison.Ordinal))
            {
                (yearZero, length) = (era.YearZero, era.Name.Length);
                return true;
            }

            if (text.Length > 0 && char.ToUpperInvariant(text[0]) == era.Letter)
            {
                (yearZero, length) = (era.YearZero, 1);
                return true;
            }
        }

        (yearZero, length) = (0, 0);
        return false;
    }
}
