namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Code lists whose codes are bands of numbers: ascending, without overlaps and, for an item, without gaps.</summary>
internal static class Bands
{
    public static bool IsBand(Code code) => code.From is not null || code.To is not null;

    /// <summary>Checks what can be said of the list alone.</summary>
    public static void Check(CodeList list, IReadOnlyList<Place> places)
    {
        if (!list.Codes.Any(IsBand))
        {
            return;
        }

        Code? previous = null;
        foreach (var (code, place) in list.Codes.Zip(places))
        {
            var reason = ReasonAgainst(list, code, previous);
            if (reason is not null)
            {
                place.Refuse(reason);
            }

            previous = list.IsLeaf(code.Id) ? code : previous;
        }
    }

    /// <summary>Why not every number of an item falls into one band; null where it does.</summary>
    /// <param name="step">Difference of two neighbouring numbers.</param>
    public static string? GapIn(CodeList list, decimal minimum, decimal maximum, decimal step)
    {
        var bands = list.Leaves.ToList();
        if (bands.Find(band => !IsBand(band)) is { } other)
        {
            return $"'{other.Id}' of '{list.Id}' is no band: it has neither 'from' nor 'to'";
        }

        if (bands[0].From > minimum)
        {
            return $"no band of '{list.Id}' holds {Text(minimum)}";
        }

        if (bands[^1].To < maximum)
        {
            return $"no band of '{list.Id}' holds {Text(maximum)}";
        }

        var gap = bands.Zip(bands.Skip(1)).FirstOrDefault(pair => pair.First.To + step != pair.Second.From);
        return gap.First is null ? null : $"'{gap.Second.Id}' of '{list.Id}' does not begin right after '{gap.First.Id}'";
    }

    private static string? ReasonAgainst(CodeList list, Code code, Code? previous)
    {
        if (!list.IsLeaf(code.Id))
        {
            return IsBand(code) ? "has codes below it: only those are bands" : null;
        }

        if (!IsBand(code))
        {
            return "must be a band with 'from' or 'to', as other codes of the list are";
        }

        if (code.From > code.To)
        {
            return "ends before it begins";
        }

        return previous is not null && (previous.To is null || code.From is null || code.From <= previous.To)
            ? $"overlaps '{previous.Id}' or stands before it"
            : null;
    }

    private static string Text(decimal number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
