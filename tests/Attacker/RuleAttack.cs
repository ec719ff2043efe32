namespace Attacker;

/// <summary>
/// Whoever knows the rule tries it on every possible city and keeps those that give the same file: what they agree in is known.
/// </summary>
public static class RuleAttack
{
    /// <param name="innerCells">Number of inner cells firms can be in.</param>
    /// <param name="firms">Number of firms, which is published.</param>
    /// <param name="rule">Firms by inner cell → the published file, and the true value of every cell that the file hides.</param>
    public static IEnumerable<Finding> Enumerate(
        int innerCells, int firms, Func<IReadOnlyList<int>, (string File, IReadOnlyDictionary<string, long> Hidden)> rule)
    {
        var known = new Dictionary<string, Dictionary<string, (long Least, long Most)>>();
        foreach (var city in Cities(innerCells, firms))
        {
            var (file, hidden) = rule(city);
            if (!known.TryGetValue(file, out var ranges))
                known.Add(file, ranges = []);
            foreach (var (cell, value) in hidden)
            {
                var (least, most) = ranges.GetValueOrDefault(cell, (value, value));
                ranges[cell] = (Math.Min(least, value), Math.Max(most, value));
            }
        }

        return known.SelectMany(file => file.Value.Where(cell => cell.Value.Least == cell.Value.Most)
            .Select(cell => new Finding("rule", cell.Key, $"is {cell.Value.Least} in every city with the file {file.Key}")));
    }

    private static IEnumerable<int[]> Cities(int cells, int firms)
    {
        if (cells == 1)
        {
            yield return [firms];
            yield break;
        }

        for (var here = 0; here <= firms; here++)
        {
            foreach (var rest in Cities(cells - 1, firms - here))
                yield return [here, .. rest];
        }
    }
}
