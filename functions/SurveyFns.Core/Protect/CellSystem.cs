using SurveyFns.Core.Aggregate;

namespace SurveyFns.Core.Protect;

/// <summary>
/// All cells of some tables as one linear system. A cell that stands in several tables stands here once. The tables hold all their
/// margins, so that every linear relation between their cells follows from the splits: with a code tree's root and all children but
/// the last of every parent as basis of one dimension, the products of such codes are a basis of the cells.
/// Order of cells: sum of the codes' levels, then number. It depends on the definition alone, never on figures.
/// </summary>
internal sealed class CellSystem
{
    private readonly long[] cells;
    private readonly Dictionary<long, int> positions;

    public CellSystem(CubeStructure structure, IEnumerable<CubeTable> tables)
    {
        Tables = [.. tables];
        cells = [.. Tables.SelectMany(structure.CellsOf).Append(CubeStructure.GrandTotal).Distinct()
            .Select(cell => (Level: LevelOf(structure, cell), Cell: cell)).Order().Select(entry => entry.Cell)];
        positions = new Dictionary<long, int>(cells.Length);
        for (var position = 0; position < cells.Length; position++)
            positions.Add(cells[position], position);
        Splits = [.. SplitsOf(structure)];
        SplitsAbove = MemberOf(split => split.Children);
    }

    public IReadOnlyList<CubeTable> Tables { get; }

    /// <summary>The cells' numbers in the structure, in the fixed order; the grand total is the first.</summary>
    public IReadOnlyList<long> Cells => cells;

    /// <summary>Ordered by parent, then dimension.</summary>
    public IReadOnlyList<Split> Splits { get; }

    /// <summary>For every cell the positions of the splits in which it is a child.</summary>
    public IReadOnlyList<int[]> SplitsAbove { get; }

    public int Count => cells.Length;

    /// <summary>Position of a cell, or −1 where no table holds it.</summary>
    public int PositionOf(long cell) => positions.GetValueOrDefault(cell, -1);

    private static int LevelOf(CubeStructure structure, long cell)
    {
        var level = 0;
        for (var dimension = 0; dimension < structure.Dimensions.Count; dimension++)
            level += structure.Dimensions[dimension].Codes[structure.CodeOf(cell, dimension)].Level;
        return level;
    }

    private IEnumerable<Split> SplitsOf(CubeStructure structure)
    {
        var seen = new HashSet<(int Parent, int Dimension)>();
        var found = new List<(int Parent, int Dimension, int[] Children)>();
        var children = structure.Dimensions.Select(ChildrenOf).ToArray();
        foreach (var table in Tables)
        {
            foreach (var cell in structure.CellsOf(table))
            {
                foreach (var dimension in table.Dimensions)
                {
                    var below = children[dimension][structure.CodeOf(cell, dimension)];
                    if (below.Count > 0 && seen.Add((positions[cell], dimension)))
                        found.Add((positions[cell], dimension, [.. below.Select(code => positions[structure.With(cell, dimension, code)])]));
                }
            }
        }

        return found.OrderBy(split => split.Parent).ThenBy(split => split.Dimension).Select(split => new Split(split.Parent, split.Children));
    }

    private static List<int>[] ChildrenOf(CubeDimension dimension)
    {
        var children = dimension.Codes.Select(_ => new List<int>()).ToArray();
        for (var code = 1; code < children.Length; code++)
            children[dimension.Codes[code].Parent].Add(code);
        return children;
    }

    private int[][] MemberOf(Func<Split, IEnumerable<int>> members)
    {
        var lists = new List<int>[cells.Length];
        for (var split = 0; split < Splits.Count; split++)
        {
            foreach (var cell in members(Splits[split]))
                (lists[cell] ??= []).Add(split);
        }

        return [.. lists.Select(list => list?.ToArray() ?? [])];
    }
}
