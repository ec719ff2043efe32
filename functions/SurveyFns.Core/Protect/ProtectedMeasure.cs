using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Protect;

/// <summary>One measure of a cube over all its tables, with what is hidden of it.</summary>
internal sealed class ProtectedMeasure
{
    private readonly CellSystem system;
    private readonly CellFigures figures;
    private readonly long[] values;
    private readonly bool[] primary;
    private readonly bool[] hidden;

    private ProtectedMeasure(CellSystem system, CellFigures figures, long[] values, bool[] primary)
    {
        this.system = system;
        this.figures = figures;
        this.values = values;
        this.primary = primary;
        hidden = LinearProtection.Complete(system, primary);
    }

    /// <summary>Counts of all tables that show counts. The grand total is shown whatever it is.</summary>
    public static ProtectedMeasure OfCounts(Cube cube, DisclosureRule rule)
    {
        var structure = cube.Structure;
        var system = new CellSystem(structure, structure.Tables.Where(table =>
            table.Measures.Any(measure => structure.Measures[measure].Kind == MeasureKind.Count)));
        var figures = CellFigures.CountsOf(cube, system);
        var primary = figures.Counts.Select(count => PrimarySuppression.IsSensitive(rule, count)).ToArray();
        primary[0] = false;
        return new ProtectedMeasure(system, figures, [.. figures.Counts], primary);
    }

    /// <summary>Sums of all tables that show them; the grand total of sums is a cell like any other.</summary>
    public static ProtectedMeasure OfSums(Cube cube, DisclosureRule rule, int measure, ProtectedMeasure counts)
    {
        var structure = cube.Structure;
        var system = new CellSystem(structure, structure.Tables.Where(table => table.Measures.Contains(measure)));
        var figures = CellFigures.SumsOf(cube, system, measure);
        var primary = new bool[system.Count];
        for (var cell = 0; cell < system.Count; cell++)
            primary[cell] = PrimarySuppression.IsSensitive(rule, figures.Sums[cell]) || counts.Hides(system.Cells[cell]);
        return new ProtectedMeasure(system, figures, [.. figures.Sums.Select(sum => sum.Sum)], primary);
    }

    public bool Hides(long cell) => system.PositionOf(cell) is >= 0 and var position && hidden[position];

    public IEnumerable<KeyValuePair<long, long>> Shown() => Enumerable.Range(0, system.Tables.Count > 0 ? system.Count : 0)
        .Where(cell => !hidden[cell]).Select(cell => KeyValuePair.Create(system.Cells[cell], values[cell]));

    public TableProtection Report(CubeStructure structure, CubeTable table, string measure)
    {
        var cells = structure.CellsOf(table).Select(system.PositionOf).ToList();
        return new TableProtection(
            table.Id,
            measure,
            cells.Count,
            cells.Count(cell => primary[cell]),
            cells.Count(cell => hidden[cell] && !primary[cell]),
            cells.Count(cell => figures.Counts[cell] > 0),
            cells.Count(cell => figures.Counts[cell] > 0 && !hidden[cell]));
    }
}
