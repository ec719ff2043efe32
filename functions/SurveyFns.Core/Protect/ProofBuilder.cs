using SurveyFns.Core.Aggregate;

namespace SurveyFns.Core.Protect;

/// <summary>Writes the worlds of an audit of published figures down for publication.</summary>
internal static class ProofBuilder
{
    private const string Left = "left";

    /// <param name="known">The system of audit A; never that of audit B, whose worlds are confidential.</param>
    public static ProofMeasure Build(
        CubeStructure structure, WorldSystem known, AuditResult audit, IEnumerable<string> measures) => new()
    {
        Measures = [.. measures],
        IsCount = true,
        MayBeNegative = false,
        Decimals = 0,
        Cells = [.. known.Cells.Select(cell => CodesOf(structure, cell))],
        HiddenCells = known.Unknowns.Count(cell => cell >= 0),
        World = audit.First!,
        Changes = [.. audit.Steps.Select(step => new SortedDictionary<int, long>(step.Changes.ToDictionary()))],
    };

    /// <summary>One code per dimension; behind them <see cref="Left"/> for the firms that left.</summary>
    public static IReadOnlyList<string> CodesOf(CubeStructure structure, long cell)
    {
        var codes = structure.Dimensions.Select((dimension, position) => dimension.Codes[structure.CodeOf(cell, position)].Id);
        return LinkedCells.IsLeft(structure, cell) ? [.. codes, Left] : [.. codes];
    }
}
