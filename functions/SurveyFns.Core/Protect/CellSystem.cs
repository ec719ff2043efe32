using SurveyFns.Core.Aggregate;

namespace SurveyFns.Core.Protect;

/// <summary>
/// All cells of some tables as one linear system. A cell that stands in several tables stands here once. The tables hold all their
/// margins, so that every linear relation between their cells follows from the splits (<see cref="SplitFinder"/>).
/// Order of cells: steps down from the grand total, then number. It depends on the definition alone, never on figures.
/// </summary>
internal sealed class CellSystem
{
    private readonly long[] cells;
    private readonly Dictionary<long, int> positions;

    /// <exception cref="ArgumentException">Tables are related in a way that this method cannot see through; says which and why.</exception>
    public CellSystem(CubeStructure structure, IEnumerable<CubeTable> tables)
    {
        Tables = [.. tables];
        Links = new DimensionLinks(structure, Tables);
        var found = new SplitFinder(structure, Tables, Links).Find();
        var levels = LevelsOf(found);
        cells = [.. Tables.SelectMany(structure.CellsOf).Append(CubeStructure.GrandTotal).Distinct()
            .OrderBy(cell => levels.GetValueOrDefault(cell)).ThenBy(cell => cell)];
        positions = new Dictionary<long, int>(cells.Length);
        for (var position = 0; position < cells.Length; position++)
            positions.Add(cells[position], position);
        Splits = [.. found.Select(split => new Split(positions[split.Parent], [.. split.Children.Select(child => positions[child]).Order()]))
            .OrderBy(split => split.Parent).ThenBy(split => split.Children[0])];
    }

    public IReadOnlyList<CubeTable> Tables { get; }

    public DimensionLinks Links { get; }

    /// <summary>The cells' numbers in the structure, in the fixed order; the grand total is the first.</summary>
    public IReadOnlyList<long> Cells => cells;

    /// <summary>Ordered by parent, then first child. Children stand after their parent.</summary>
    public IReadOnlyList<Split> Splits { get; }

    public int Count => cells.Length;

    /// <summary>Position of a cell, or −1 where no table holds it.</summary>
    public int PositionOf(long cell) => positions.GetValueOrDefault(cell, -1);

    /// <summary>The longest way down from the grand total.</summary>
    private static Dictionary<long, int> LevelsOf(IReadOnlyList<(long Parent, long[] Children)> splits)
    {
        var levels = new Dictionary<long, int>();
        var below = splits.ToLookup(split => split.Parent, split => split.Children);
        var open = new Queue<long>([CubeStructure.GrandTotal]);
        while (open.TryDequeue(out var parent))
        {
            var level = levels.GetValueOrDefault(parent) + 1;
            foreach (var child in below[parent].SelectMany(children => children))
            {
                if (levels.GetValueOrDefault(child) < level)
                {
                    levels[child] = level;
                    open.Enqueue(child);
                }
            }
        }

        return levels;
    }
}
