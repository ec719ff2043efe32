using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Protect;

/// <summary>One measure of a cube over the tables of a design, with what is hidden of it and the worlds that show that this is enough.</summary>
/// <param name="Values">The true figures by position in the system: confidential.</param>
/// <param name="Counts">Responses by position in the system: confidential.</param>
/// <param name="Worlds">Null where nothing is hidden or everything is.</param>
internal sealed record MeasureProtection(
    CellSystem System, IReadOnlyList<long> Values, IReadOnlyList<long> Counts, Suppression Suppression, ProofMeasure? Worlds)
{
    public bool Hides(long cell) => System.PositionOf(cell) is >= 0 and var position && Suppression.Hidden[position];

    /// <summary>The figures that a measure shows, by cell of the tables.</summary>
    public IEnumerable<KeyValuePair<long, long>> Shown(CubeStructure structure, MeasureDefinition measure)
    {
        var shown = measure.Kind is MeasureKind.Left or MeasureKind.Last
            ? System.Tables.Where(table => table.Measures.Any(other => structure.Measures[other].Id == measure.Id))
                .SelectMany(structure.CellsOf).Distinct()
            : System.Cells.Where(cell => cell < structure.CellCount && System.Tables.Count > 0);
        return shown.Select(cell => (cell, Position: PositionOf(structure, measure.Kind, cell)))
            .Where(pair => pair.Position >= 0 && !Suppression.Hidden[pair.Position])
            .Select(pair => KeyValuePair.Create(pair.cell, Values[pair.Position]));
    }

    private int PositionOf(CubeStructure structure, MeasureKind kind, long cell) =>
        LinkedCells.Of(structure, kind, cell) is { } shown ? System.PositionOf(shown) : -1;

    /// <summary>The same with everything hidden, except the grand total where it is kept.</summary>
    public MeasureProtection Withheld(bool keepTotal)
    {
        var hidden = Enumerable.Repeat(true, System.Count).ToArray();
        hidden[0] = !keepTotal;
        return this with { Suppression = Suppression with { Hidden = hidden }, Worlds = null };
    }

    public TableProtection Report(CubeStructure structure, CubeTable table, MeasureDefinition measure)
    {
        var cells = structure.CellsOf(table).Select(cell => PositionOf(structure, measure.Kind, cell)).Where(cell => cell >= 0).ToList();
        var (hidden, primary) = (Suppression.Hidden, Suppression.Primary);
        return new TableProtection(
            table.Id,
            measure.Id,
            cells.Count,
            cells.Count(cell => hidden[cell] && primary[cell]),
            cells.Count(cell => hidden[cell] && !primary[cell]),
            cells.Count(cell => Counts[cell] > 0),
            cells.Count(cell => Counts[cell] > 0 && !hidden[cell]));
    }
}
