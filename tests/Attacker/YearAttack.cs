namespace Attacker;

/// <summary>A round that is linked with the one before repeats figures of it: they must be those that were shown there.</summary>
internal static class YearAttack
{
    public static IEnumerable<Finding> Compare(IReadOnlyList<Release> releases, string last)
    {
        var all = releases.SelectMany(release => release.Figures).ToList();
        var rounds = all.Select(figure => figure.Round).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var figure in all.Where(figure => figure.Measure == last).DistinctBy(figure => (figure.Round, figure.Cell)))
        {
            var roundBefore = rounds.LastOrDefault(round => string.CompareOrdinal(round, figure.Round) < 0);
            var code = figure.Codes.FirstOrDefault(code => code.Length > 0 && code != Puzzle.WasThere) ?? "";
            var before = all.Where(old => old.Round == roundBefore && old.Measure == "firms" && IsAt(old, code)).ToList();
            if (before.Count > 0 && !before.Exists(old => old.Value == figure.Value))
                yield return new Finding("years", $"{roundBefore} firms {code}", before.Exists(old => old.Value is null) ? $"was hidden and is {figure.Value}" : "is given twice");
        }
    }

    private static bool IsAt(Figure figure, string code) =>
        figure.Codes.Count(one => one.Length > 0) == (code.Length > 0 ? 1 : 0) && (code.Length == 0 || figure.Codes.Contains(code));
}
