using SurveyFns.Core.Aggregate;

namespace SurveyFns.Core.Protect;

/// <summary>One measure of a cube over the tables of a design, with what is hidden of it and the worlds that show that this is enough.</summary>
/// <param name="Values">The true figures by position in the system: confidential.</param>
/// <param name="Counts">Responses by position in the system: confidential.</param>
/// <param name="Worlds">Null where nothing is hidden or everything is.</param>
internal sealed record MeasureProtection(
    CellSystem System, IReadOnlyList<long> Values, IReadOnlyList<long> Counts, Suppression Suppression, ProofMeasure? Worlds)
{
    public bool Hides(long cell) => System.PositionOf(cell) is >= 0 and var position && Suppression.Hidden[position];

    public IEnumerable<KeyValuePair<long, long>> Shown() => Enumerable.Range(0, System.Tables.Count > 0 ? System.Count : 0)
        .Where(cell => !Suppression.Hidden[cell]).Select(cell => KeyValuePair.Create(System.Cells[cell], Values[cell]));

    /// <summary>The same with everything hidden, except the grand total where it is kept.</summary>
    public MeasureProtection Withheld(bool keepTotal)
    {
        var hidden = Enumerable.Repeat(true, System.Count).ToArray();
        hidden[0] = !keepTotal;
        return this with { Suppression = Suppression with { Hidden = hidden }, Worlds = null };
    }

    public TableProtection Report(CubeStructure structure, CubeTable table, string measure)
    {
        var cells = structure.CellsOf(table).Select(System.PositionOf).ToList();
        var (hidden, primary) = (Suppression.Hidden, Suppression.Primary);
        return new TableProtection(
            table.Id,
            measure,
            cells.Count,
            cells.Count(cell => hidden[cell] && primary[cell]),
            cells.Count(cell => hidden[cell] && !primary[cell]),
            cells.Count(cell => Counts[cell] > 0),
            cells.Count(cell => Counts[cell] > 0 && !hidden[cell]));
    }
}
