using SurveyFns.Core.Aggregate;

namespace SurveyFns.Core.Protect;

/// <summary>
/// Writes down what is known of the hidden cells. Audit A knows the published cells; audit B knows also which cells are small and the
/// intervals of the closed rule.
/// </summary>
internal sealed class WorldSystemBuilder
{
    private const long MostInnerCells = 100_000;

    private readonly CubeStructure structure;
    private readonly CellSystem system;
    private readonly Func<int, long?> published;
    private readonly long lowest;
    private readonly int[] unknownOf;
    private readonly List<int> unknowns = [];
    private readonly List<long> numbers = [];
    private readonly List<long> lower = [];
    private readonly List<long> upper = [];
    private readonly List<WorldRow> rows = [];

    /// <param name="published">The figure of a cell by position; null where it is hidden.</param>
    /// <param name="mayBeNegative">The figures are not bounded by 0 from below.</param>
    public WorldSystemBuilder(CubeStructure structure, CellSystem system, Func<int, long?> published, bool mayBeNegative = false)
    {
        lowest = mayBeNegative ? -WorldSystem.Unbounded : 0;
        this.structure = structure;
        this.system = system;
        this.published = published;
        unknownOf = new int[system.Count];
        for (var cell = 0; cell < system.Count; cell++)
            unknownOf[cell] = published(cell) is null ? AddUnknown(cell, system.Cells[cell]) : -1;
        foreach (var (parent, children) in system.Splits)
            AddSplit(parent, children, published, unknownOf);
    }

    /// <summary>
    /// Adds that no cell is above the same cell of a larger sum. Where that one is hidden it is an unknown too, of which all is known that is
    /// published of the larger sum.
    /// </summary>
    public WorldSystemBuilder LimitedBy(IEnumerable<WholeSum> wholes)
    {
        foreach (var whole in wholes)
        {
            var unknownOfWhole = Enumerable.Range(0, whole.System.Count)
                .Select(position => whole.Published(position) is null ? AddUnknown(-1, whole.System.Cells[position]) : -1).ToArray();
            foreach (var (parent, children) in whole.System.Splits)
                AddSplit(parent, children, whole.Published, unknownOfWhole);
            for (var position = 0; position < whole.System.Count; position++)
                Limit(system.PositionOf(whole.System.Cells[position]), whole.Published(position), unknownOfWhole[position]);
        }

        return this;
    }

    /// <summary>What anyone can know who has the file. Null where the tables' rings are too large to be looked at.</summary>
    public WorldSystem? BuildPublic() => AddRings() ? Build() : null;

    /// <summary>What whoever knows the rule could at most know besides. Null as in <see cref="BuildPublic"/>.</summary>
    public WorldSystem? BuildForRule(Suppression suppression, int threshold)
    {
        for (var cell = 0; cell < system.Count; cell++)
        {
            if (unknownOf[cell] is >= 0 and var unknown)
                (lower[unknown], upper[unknown]) = suppression.Primary[cell] ? (0, threshold - 1) : (threshold, WorldSystem.Unbounded);
        }

        foreach (var record in suppression.Records)
        {
            var shift = record.Cells.Sum(cell => published(cell) ?? 0);
            rows.Add(new WorldRow([.. record.Cells.Select(cell => unknownOf[cell]).Where(unknown => unknown >= 0)], [],
                Math.Max(0, record.Low - shift), Math.Min(record.High, WorldSystem.Unbounded) - shift));
        }

        return AddRings() ? Build() : null;
    }

    private WorldSystem Build() => new([.. unknowns], [.. numbers], [.. lower], [.. upper], rows);

    private int AddUnknown(int cell, long number)
    {
        unknowns.Add(cell);
        numbers.Add(number);
        lower.Add(lowest);
        upper.Add(WorldSystem.Unbounded);
        return unknowns.Count - 1;
    }

    /// <summary>The children make up the parent.</summary>
    private void AddSplit(int parent, int[] children, Func<int, long?> figure, int[] unknownOfCell) => AddRow(
        figure(parent), unknownOfCell[parent], [.. children.Select(child => unknownOfCell[child]).Where(unknown => unknown >= 0)],
        children.Sum(child => figure(child) ?? 0));

    /// <summary>The children's unknowns and known part make up the parent.</summary>
    private void AddRow(long? parent, int unknownOfParent, int[] children, long known)
    {
        if (parent is not { } whole)
            rows.Add(new WorldRow(children, [unknownOfParent], -known, -known));
        else if (children.Length > 0)
            rows.Add(new WorldRow(children, [], whole - known, whole - known));
    }

    private void Limit(int part, long? whole, int unknownOfWhole)
    {
        if (part < 0)
            return;
        if (whole is not { } most)
            rows.Add(new WorldRow([unknownOfWhole], unknownOf[part] >= 0 ? [unknownOf[part]] : [], published(part) ?? 0, WorldSystem.Unbounded));
        else if (unknownOf[part] is >= 0 and var unknown)
            upper[unknown] = Math.Min(upper[unknown], most);
    }

    private bool AddRings()
    {
        var core = CyclicCore.Of(system.Tables, system.Links);
        if (core.Count == 0)
            return true;
        var dimensions = Finest(core.SelectMany(edge => edge).Distinct());
        var leaves = dimensions.Select(LeavesOf).ToArray();
        if (leaves.Aggregate(1.0, (product, codes) => product * codes.Length) > MostInnerCells)
            return false;
        var members = new SortedDictionary<int, List<int>>();
        foreach (var inner in Cross(dimensions, leaves).Where(inner => !structure.IsImpossible(inner)))
        {
            var unknown = AddUnknown(-1, inner);
            foreach (var margin in core.Select(edge => system.PositionOf(MarginOf(inner, dimensions, edge))))
            {
                if (!members.TryGetValue(margin, out var list))
                    members.Add(margin, list = []);
                list.Add(unknown);
            }
        }

        foreach (var (margin, list) in members)
            AddRow(published(margin), unknownOf[margin], [.. list], 0);
        return true;
    }

    /// <summary>Of the dimensions of one code list the finest.</summary>
    private int[] Finest(IEnumerable<int> dimensions)
    {
        var all = dimensions.Order().ToList();
        return [.. all.Where(dimension => !all.Exists(other =>
            system.Links.Refines(other, dimension) && (other < dimension || !system.Links.Refines(dimension, other))))];
    }

    /// <summary>The cell of a table, seen in some of its dimensions, that holds an inner cell of the ring.</summary>
    private long MarginOf(long inner, int[] dimensions, IReadOnlyList<int> edge)
    {
        var margin = CubeStructure.GrandTotal;
        foreach (var dimension in edge)
        {
            var finest = dimensions.Single(other => system.Links.ClassOf(other) == system.Links.ClassOf(dimension));
            margin = structure.With(margin, dimension, CodeWithin(dimension, finest, structure.CodeOf(inner, finest)));
        }

        return margin;
    }

    /// <summary>The undivided code of a dimension that holds an undivided code of a finer one.</summary>
    private int CodeWithin(int dimension, int finest, int leaf)
    {
        if (dimension == finest)
            return leaf;
        var codes = structure.Dimensions[finest].Codes;
        foreach (var code in LeavesOf(dimension))
        {
            var cover = system.Links.Cover(dimension, code, finest) ?? [];
            for (var above = leaf; above > 0; above = codes[above].Parent)
            {
                if (cover.Contains(above))
                    return code;
            }
        }

        throw new InvalidOperationException("A code of the finer dimension lies in none of the coarser one.");
    }

    private IEnumerable<long> Cross(int[] dimensions, int[][] leaves)
    {
        IEnumerable<long> cells = [CubeStructure.GrandTotal];
        for (var axis = 0; axis < dimensions.Length; axis++)
        {
            var (dimension, codes) = (dimensions[axis], leaves[axis]);
            cells = cells.SelectMany(cell => codes.Select(code => structure.With(cell, dimension, code)));
        }

        return cells;
    }

    private int[] LeavesOf(int dimension)
    {
        var codes = structure.Dimensions[dimension].Codes;
        return [.. Enumerable.Range(0, codes.Count).Where(code => codes[code].IsLeaf)];
    }
}
