using SurveyFns.Core.Aggregate;

namespace SurveyFns.Core.Protect;

/// <summary>
/// Dimensions that classify the same item by the same code list in different detail: a code of the coarser one is the sum of codes of the
/// finer one. Without these links their tables would look unrelated, and one could be subtracted from the other.
/// </summary>
internal sealed class DimensionLinks
{
    private readonly CubeStructure structure;
    private readonly Dictionary<(int Coarse, int Fine), int[]?[]> covers = [];

    /// <exception cref="ArgumentException">
    /// Two dimensions classify the same item by different code lists, in ways of which neither refines the other, or in one table.
    /// </exception>
    public DimensionLinks(CubeStructure structure, IEnumerable<CubeTable> tables)
    {
        this.structure = structure;
        CubeTable[] all = [.. tables];
        RefuseOneItemTwice(all);
        var used = all.SelectMany(table => table.Dimensions).Distinct().Order().ToArray();
        foreach (var coarse in used)
        {
            foreach (var fine in used.Where(fine => fine != coarse && AreOfOneItem(coarse, fine)))
            {
                if (CoversOf(coarse, fine) is { } found)
                    covers.Add((coarse, fine), found);
                else if (CoversOf(fine, coarse) is null)
                    throw new ArgumentException($"Dimensions '{structure.Dimensions[coarse].Id}' and '{structure.Dimensions[fine].Id}' "
                        + "cut the same item in ways of which neither refines the other; a design can hold only one of them.");
            }
        }
    }

    public bool Any => covers.Count > 0;

    /// <summary>Positions of the finer dimension's codes that make up a code of the coarser one; null where there is no such link.</summary>
    public int[]? Cover(int coarse, int code, int fine) => covers.TryGetValue((coarse, fine), out var found) ? found[code] : null;

    /// <summary>Whether every code of one dimension is made up of codes of the other.</summary>
    public bool Refines(int fine, int coarse) => covers.ContainsKey((coarse, fine));

    /// <summary>The same number for dimensions of one item, another for others.</summary>
    public int ClassOf(int dimension) => Enumerable.Range(0, dimension + 1).First(first => first == dimension || AreOfOneItem(first, dimension));

    private void RefuseOneItemTwice(CubeTable[] tables)
    {
        foreach (var table in tables)
        {
            foreach (var dimension in table.Dimensions)
            {
                if (table.Dimensions.FirstOrDefault(other => other > dimension && AreOfOneItem(dimension, other), -1) is >= 0 and var twin)
                    throw new ArgumentException($"Dimensions '{structure.Dimensions[dimension].Id}' and '{structure.Dimensions[twin].Id}' "
                        + $"classify the same item; the table '{table.Id}' can have only one of them.");
            }
        }
    }

    private bool AreOfOneItem(int left, int right)
    {
        var (first, second) = (structure.Dimensions[left].Definition, structure.Dimensions[right].Definition);
        return first.Item is not null && first.Item == second.Item
            && first.Constant is null && second.Constant is null;
    }

    private int[]?[]? CoversOf(int coarse, int fine)
    {
        var (wholes, parts) = (LeavesOf(structure.Dimensions[coarse]), LeavesOf(structure.Dimensions[fine]));
        if (structure.Dimensions[coarse].Definition.CodeList.Id != structure.Dimensions[fine].Definition.CodeList.Id)
            return null;
        var universe = parts.SelectMany(part => part).ToHashSet(StringComparer.Ordinal);
        var result = new int[]?[wholes.Count];
        for (var code = 1; code < wholes.Count; code++)
        {
            var wanted = wholes[code].Where(universe.Contains).ToHashSet(StringComparer.Ordinal);
            if (CoverOf(wanted, parts) is not { } cover)
                return null;
            result[code] = wanted.Count > 0 ? cover : null;
        }

        return result;
    }

    /// <summary>The largest codes of which a set of undivided codes consists; null where it cuts through one.</summary>
    private static int[]? CoverOf(HashSet<string> wanted, List<HashSet<string>> parts)
    {
        var cover = new List<int>();
        var left = wanted.ToHashSet(StringComparer.Ordinal);
        for (var part = 1; part < parts.Count && left.Count > 0; part++)
        {
            if (parts[part].Count > 0 && left.IsSupersetOf(parts[part]))
            {
                cover.Add(part);
                left.ExceptWith(parts[part]);
            }
        }

        return left.Count == 0 ? [.. cover] : null;
    }

    private static List<HashSet<string>> LeavesOf(CubeDimension dimension) =>
        [.. UndividedCodes.Of(dimension).Select(codes => codes.ToHashSet(StringComparer.Ordinal))];
}
