namespace Attacker;

/// <summary>Compares releases of the same round: a figure that changes, or is shown in one and hidden in the other, gives firms away.</summary>
internal static class VersionAttack
{
    public static IEnumerable<Finding> Compare(Release earlier, Release later)
    {
        var before = earlier.Figures.GroupBy(Key).ToDictionary(group => group.Key, group => group.First().Value);
        foreach (var figure in later.Figures.DistinctBy(Key))
        {
            if (!before.TryGetValue(Key(figure), out var value))
                continue;
            if (value is { } old && figure.Value is { } now && old != now)
                yield return new Finding("versions", Key(figure), $"changed from {old} to {now}");
            if (value is null && figure.Value is { } shown)
                yield return new Finding("versions", Key(figure), $"was hidden and is {shown}");
        }
    }

    private static string Key(Figure figure) => $"{figure.Round} {figure.Measure} {figure.Cell}";
}
