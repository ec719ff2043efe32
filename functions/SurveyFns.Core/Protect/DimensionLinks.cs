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

    /// <exception cref="ArgumentException">Two dimensions cut the same list in ways of which neither refines the other.</exception>
    public DimensionLinks(CubeStructure structure, IEnumerable<CubeTable> tables)
    {
        this.structure = structure;
        var used = tables.SelectMany(table => table.Dimensions).Distinct().Order().ToArray();
        foreach (var coarse in used)
        {
            foreach (var fine in used.Where(fine => fine != coarse && AreOfOneList(coarse, fine)))
            {
                if (CoversOf(coarse, fine) is { } found)
                    covers.Add((coarse, fine), found);
                else if (CoversOf(fine, coarse) is null)
                    throw new ArgumentException($"Dimensions '{structure.Dimensions[coarse].Id}' and '{structure.Dimensions[fine].Id}' "
                        + "cut the same code list in ways of which neither refines the other; a release can hold only one of them.");
            }
        }
    }

    public bool Any => covers.Count > 0;

    /// <summary>Positions of the finer dimension's codes that make up a code of the coarser one; null where there is no such link.</summary>
    public int[]? Cover(int coarse, int code, int fine) => covers.TryGetValue((coarse, fine), out var found) ? found[code] : null;

    /// <summary>Whether every code of one dimension is made up of codes of the other.</summary>
    public bool Refines(int fine, int coarse) => covers.ContainsKey((coarse, fine));

    /// <summary>The same number for dimensions of one list, another for others.</summary>
    public int ClassOf(int dimension) => Enumerable.Range(0, dimension + 1).First(first => first == dimension || AreOfOneList(first, dimension));

    private bool AreOfOneList(int left, int right)
    {
        var (first, second) = (structure.Dimensions[left].Definition, structure.Dimensions[right].Definition);
        return first.Item is not null && first.Item == second.Item && first.CodeList.Id == second.CodeList.Id
            && first.Constant is null && second.Constant is null;
    }

    private int[]?[]? CoversOf(int coarse, int fine)
    {
        var (wholes, parts) = (LeavesOf(structure.Dimensions[coarse]), LeavesOf(structure.Dimensions[fine]));
        var universe = parts[0];
        var result = new int[]?[wholes.Count];
        for (var code = 1; code < wholes.Count; code++)
        {
            var wanted = wholes[code].Where(universe.Contains).ToHashSet();
            var cover = new List<int>();
            var left = wanted.ToHashSet();
            for (var part = 1; part < parts.Count && left.Count > 0; part++)
            {
                if (parts[part].Count > 0 && left.IsSupersetOf(parts[part]))
                {
                    cover.Add(part);
                    left.ExceptWith(parts[part]);
                }
            }

            if (left.Count > 0)
                return null;
            result[code] = wanted.Count > 0 ? [.. cover] : null;
        }

        return result;
    }

    /// <summary>For every code of a dimension the undivided codes of the list that it holds; the root holds those of all others.</summary>
    private static List<HashSet<string>> LeavesOf(CubeDimension dimension)
    {
        var list = dimension.Definition.CodeList;
        var groups = dimension.Definition.Grouping is { } grouping ? list.Groupings[grouping].Groups : [];
        var children = list.Codes.ToLookup(code => code.Parent ?? "", code => code.Id, StringComparer.Ordinal);
        var leaves = new List<HashSet<string>> { new(StringComparer.Ordinal) };
        foreach (var code in dimension.Codes.Skip(1))
        {
            var roots = groups.FirstOrDefault(group => group.Id == code.Id)?.Codes ?? [code.Id];
            leaves.Add(roots.SelectMany(root => Undivided(children, root)).ToHashSet(StringComparer.Ordinal));
            leaves[0].UnionWith(leaves[^1]);
        }

        return leaves;
    }

    private static IEnumerable<string> Undivided(ILookup<string, string> children, string code) =>
        children.Contains(code) ? children[code].SelectMany(child => Undivided(children, child)) : [code];
}
