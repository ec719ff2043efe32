using SurveyFns.Core.Aggregate;

namespace SurveyFns.Core.Protect;

/// <summary>
/// All cells of some tables as one linear system. A cell that stands in several tables stands here once. The tables hold all their
/// margins, so that every linear relation between their cells follows from the splits (<see cref="SplitFinder"/>).
/// Where a table says where firms were in the round before, that round's figures and the firms that left are in it (<see cref="LinkedCells"/>).
/// Order of cells: steps down from the grand total or a figure of the round before, then number. It depends on the definition alone, never on figures.
/// </summary>
internal sealed class CellSystem
{
    private readonly long[] cells;
    private readonly Dictionary<long, int> positions;
    private readonly bool[] isLast;
    private readonly bool[] isImpossible;

    /// <exception cref="ArgumentException">Tables are related in a way that this method cannot see through; says which and why.</exception>
    public CellSystem(CubeStructure structure, IEnumerable<CubeTable> tables)
    {
        Tables = [.. tables];
        Links = new DimensionLinks(structure, Tables);
        var origin = LinkedCells.OriginOf(structure, Tables);
        (long Parent, long[] Children)[] found =
            [.. new SplitFinder(structure, Tables, Links).Find(), .. origin is { } linked ? LinkedCells.SplitsOf(structure, linked) : []];
        var impossible = new ImpossibleCells(structure, found);
        found = [.. impossible.TakenOutOf(found)];
        var levels = LevelsOf(found, cell => LinkedCells.IsLast(structure, cell));
        cells = [.. Tables.SelectMany(structure.CellsOf).Append(CubeStructure.GrandTotal)
            .Concat(found.SelectMany(split => split.Children.Append(split.Parent)))
            .Distinct().OrderBy(cell => levels.GetValueOrDefault(cell)).ThenBy(cell => cell)];
        positions = new Dictionary<long, int>(cells.Length);
        for (var position = 0; position < cells.Length; position++)
            positions.Add(cells[position], position);
        HasOrigins = origin is not null;
        isLast = [.. cells.Select(cell => LinkedCells.IsLast(structure, cell))];
        isImpossible = [.. cells.Select(impossible.Contains)];
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

    /// <summary>Whether a table says where firms were in the round before.</summary>
    public bool HasOrigins { get; }

    /// <summary>Whether a cell is a figure that the round before published: it cannot be hidden any more.</summary>
    public bool IsLast(int position) => isLast[position];

    /// <summary>Whether a cell is 0 by what the definition says: it is shown, and stands in no split.</summary>
    public bool IsImpossible(int position) => isImpossible[position];

    /// <summary>Position of a cell, or −1 where no table holds it.</summary>
    public int PositionOf(long cell) => positions.GetValueOrDefault(cell, -1);

    /// <summary>The longest way down from the grand total or a figure of the round before.</summary>
    private static Dictionary<long, int> LevelsOf(IReadOnlyList<(long Parent, long[] Children)> splits, Func<long, bool> isLast)
    {
        var levels = new Dictionary<long, int>();
        var below = splits.ToLookup(split => split.Parent, split => split.Children);
        var open = new Queue<long>([CubeStructure.GrandTotal, .. splits.Select(split => split.Parent).Where(isLast)]);
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
