using SurveyFns.Core.Aggregate;

namespace SurveyFns.Core.Protect;

/// <summary>
/// Finds the sums among the cells of some tables: a code and the codes below it, in every cell of every table; and, where two dimensions
/// classify the same item in different detail, a cell of the coarser table and the cells of the finer table it consists of.
/// </summary>
internal sealed class SplitFinder(CubeStructure structure, IReadOnlyList<CubeTable> tables, DimensionLinks links)
{
    private readonly List<(long Parent, long[] Children)> found = [];

    /// <exception cref="ArgumentException">Two tables each refine the other along different dimensions.</exception>
    public IReadOnlyList<(long Parent, long[] Children)> Find()
    {
        AddSplitsWithinTables();
        if (links.Any)
        {
            var seen = new HashSet<(long, long, long)>();
            foreach (var coarse in tables)
            {
                foreach (var fine in tables.Where(fine => fine != coarse))
                    AddSplitsBetween(coarse, fine, seen);
            }
        }

        return found;
    }

    private void AddSplitsWithinTables()
    {
        var children = structure.Dimensions.Select(ChildrenOf).ToArray();
        var seen = new HashSet<(long Parent, int Dimension)>();
        foreach (var table in tables)
        {
            foreach (var cell in structure.CellsOf(table))
            {
                foreach (var dimension in table.Dimensions)
                {
                    var below = children[dimension][structure.CodeOf(cell, dimension)];
                    if (below.Count > 0 && seen.Add((cell, dimension)))
                        found.Add((cell, [.. below.Select(code => structure.With(cell, dimension, code))]));
                }
            }
        }
    }

    private void AddSplitsBetween(CubeTable coarse, CubeTable fine, HashSet<(long, long, long)> seen)
    {
        var partners = coarse.Dimensions.ToDictionary(
            dimension => dimension,
            dimension => fine.Dimensions.Contains(dimension) ? dimension
                : fine.Dimensions.FirstOrDefault(finer => links.Refines(finer, dimension), -1));
        if (partners.All(partner => partner.Value < 0 || partner.Key == partner.Value))
            return;
        if (coarse.Dimensions.Any(dimension => fine.Dimensions.Any(other => links.Refines(dimension, other) && !links.Refines(other, dimension))))
            throw new ArgumentException(
                $"Tables '{coarse.Id}' and '{fine.Id}' refine each other along different dimensions; a release can hold only one.");
        foreach (var cell in structure.CellsOf(coarse))
        {
            if (PartsOf(cell, coarse, partners) is { } parts && seen.Add((cell, parts[0], parts[^1])))
                found.Add((cell, parts));
        }
    }

    /// <summary>Null where the cell is not made up of cells of the finer table, or is one of them itself.</summary>
    private long[]? PartsOf(long cell, CubeTable coarse, Dictionary<int, int> partners)
    {
        var used = coarse.Dimensions.Where(dimension => structure.CodeOf(cell, dimension) > 0).ToList();
        if (used.TrueForAll(dimension => partners[dimension] == dimension))
            return null;
        long[] parts = [cell];
        foreach (var dimension in used.Where(dimension => partners[dimension] != dimension))
        {
            var finer = partners[dimension];
            if (finer < 0 || links.Cover(dimension, structure.CodeOf(cell, dimension), finer) is not { } cover)
                return null;
            parts = [.. parts.SelectMany(part => cover.Select(code => structure.With(structure.With(part, dimension, 0), finer, code)))];
        }

        return parts;
    }

    private static List<int>[] ChildrenOf(CubeDimension dimension)
    {
        var children = dimension.Codes.Select(_ => new List<int>()).ToArray();
        for (var code = 1; code < children.Length; code++)
            children[dimension.Codes[code].Parent].Add(code);
        return children;
    }
}
