using SurveyFns.Core.Aggregate;

namespace SurveyFns.Core.Protect;

/// <summary>
/// What audit B knows: everything that decided about the file. Where finer designs were tried before, that they failed was decided too; so all
/// that they saw and all that they would have published is held fixed with the rest. Every world that agrees fails them in the same way
/// and comes to the same file. (Without this, small cities could be computed from the fact that their finer tables were refused.)
/// </summary>
internal static class RuleKnowledge
{
    /// <param name="traces">The finer designs that failed, and last the design in question.</param>
    /// <returns>The system, its first unknowns being cells of <paramref name="cells"/>; null where it is too large to be looked at.</returns>
    public static WorldSystem? Of(CubeStructure structure, IReadOnlyList<RuleTrace> traces, int threshold, out CellSystem? cells)
    {
        cells = Union(structure, traces);
        if (cells is not { } union)
            return null;
        var shown = union.Cells.Select(cell => traces.Select(trace => trace.Shown(cell)).FirstOrDefault(value => value is not null)).ToArray();
        var small = union.Cells.Select(
            cell => traces.Any(trace => trace.System.PositionOf(cell) is >= 0 and var position && trace.Suppression.Primary[position]));
        var records = traces.SelectMany(trace => trace.Suppression.Records.Select(record =>
            record with { Cells = [.. record.Cells.Select(cell => union.PositionOf(trace.System.Cells[cell]))] }));
        var knowledge = new Suppression([.. shown.Select(value => value is null)], [.. small], [.. records]);
        return new WorldSystemBuilder(structure, union, cell => shown[cell]).BuildForRule(knowledge, threshold);
    }

    /// <summary>Null where the designs cut the same item across each other, so that one system cannot hold them.</summary>
    private static CellSystem? Union(CubeStructure structure, IReadOnlyList<RuleTrace> traces)
    {
        if (traces.Count == 1)
            return traces[0].System;
        try
        {
            return new CellSystem(structure, traces.SelectMany(trace => trace.Tables).DistinctBy(table => table.Id));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
