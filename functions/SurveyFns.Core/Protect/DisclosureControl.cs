using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Protect;

/// <summary>
/// The only way from a <see cref="Cube"/> to a <see cref="ProtectedCube"/>. Counts below the threshold are hidden, zero included; a sum
/// is hidden where fewer firms than the threshold contribute, where the p % rule fails, or where its count is hidden; further cells are
/// hidden over all tables as one linear system until no linear combination of published cells is a hidden one. The number of
/// firms is always published. The result depends on the figures and the definition alone, not on any order of input.
/// </summary>
public static class DisclosureControl
{
    /// <exception cref="OverflowException">A sum leaves the range of 64 bits.</exception>
    public static ProtectionOutcome Protect(Cube cube)
    {
        ArgumentNullException.ThrowIfNull(cube);
        var structure = cube.Structure;
        var rule = cube.Definition.Disclosure;
        var counts = ProtectedMeasure.OfCounts(cube, rule);
        var measures = new List<ProtectedMeasure>();
        for (var measure = 0; measure < structure.Measures.Count; measure++)
        {
            measures.Add(structure.Measures[measure].Kind == MeasureKind.Count
                ? counts
                : ProtectedMeasure.OfSums(cube, rule, measure, counts));
        }

        var shown = new Dictionary<(long Cell, int Measure), long>();
        for (var measure = 0; measure < measures.Count; measure++)
        {
            foreach (var (cell, value) in measures[measure].Shown())
                shown.Add((cell, measure), value);
        }

        return new ProtectionOutcome(
            new ProtectedCube(cube.Definition, structure, cube.ResponseRate, shown),
            new ProtectionReport { Firms = cube.Population, Design = "definition", Tables = [.. ReportsOf(structure, measures)] });
    }

    private static IEnumerable<TableProtection> ReportsOf(CubeStructure structure, List<ProtectedMeasure> measures) =>
        structure.Tables.SelectMany(table => table.Measures.Select(measure =>
            measures[measure].Report(structure, table, structure.Measures[measure].Id)));
}
