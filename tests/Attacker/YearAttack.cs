namespace Attacker;

/// <summary>A round that is linked with the one before repeats figures of it: they must be those that were shown there.</summary>
internal static class YearAttack
{
    public static IEnumerable<Finding> Compare(Release earlier, Release later, string last)
    {
        var roundBefore = earlier.Figures.Select(figure => figure.Round).Max(StringComparer.Ordinal);
        foreach (var figure in later.Figures.Where(figure => figure.Measure == last && string.CompareOrdinal(roundBefore, figure.Round) < 0))
        {
            var code = figure.Codes.FirstOrDefault(code => code.Length > 0 && code != Puzzle.WasThere) ?? "";
            var before = earlier.Figures.Where(old => old.Round == roundBefore && old.Measure == "firms"
                && old.Codes.Count(one => one.Length > 0) == (code.Length > 0 ? 1 : 0) && (code.Length == 0 || old.Codes.Contains(code))).ToList();
            if (before.Count > 0 && !before.Exists(old => old.Value == figure.Value))
                yield return new Finding("years", $"{roundBefore} firms {code}", before.Exists(old => old.Value is null) ? $"was hidden and is {figure.Value}" : "is given twice");
        }
    }
}
