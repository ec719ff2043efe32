using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Protect;

/// <summary>Puts the protected counts of a design, its protected sums, the proof and the report together.</summary>
internal sealed class ReleaseAssembly(Cube cube, CubeStructure structure, string design, MeasureProtection counts)
{
    private readonly List<string> withheld = [];

    public ProtectionOutcome Build(IReadOnlyList<DesignVerdict> verdicts)
    {
        var measures = Protect();
        var shown = new Dictionary<(long Cell, int Measure), long>();
        for (var measure = 0; measure < measures.Length; measure++)
        {
            foreach (var (cell, value) in measures[measure].Shown(structure, structure.Measures[measure]))
                shown.Add((cell, measure), value);
        }

        var report = new ProtectionReport
        {
            Firms = cube.Population,
            Design = design,
            Verdicts = verdicts,
            WithheldMeasures = withheld,
            Tables = [.. structure.Tables.SelectMany(table => table.Measures.Select(measure =>
                measures[measure].Report(structure, table, structure.Measures[measure])))],
        };
        return new ProtectionOutcome(
            new ProtectedCube(cube.Definition, structure, cube.ResponseRate, design, shown, ProofOf(measures)), report);
    }

    /// <summary>A sum after those that it can never be above.</summary>
    private MeasureProtection[] Protect()
    {
        var measures = new MeasureProtection?[structure.Measures.Count];
        foreach (var measure in Enumerable.Range(0, measures.Length).OrderBy(measure => structure.Differences.Count(difference => difference.Part == measure)))
        {
            measures[measure] = structure.Measures[measure].Kind != MeasureKind.Sum ? counts : Protect(measure, structure.Differences.Index()
                .Where(difference => difference.Item.Part == measure && measures[difference.Item.Whole] is not null)
                .Select(difference => (difference.Index, measures[difference.Item.Whole]!)));
        }

        return measures!;
    }

    private MeasureProtection Protect(int measure, IEnumerable<(int Difference, MeasureProtection Whole)> wholes)
    {
        var (sums, proved) = new SumTrial(cube, structure, measure, wholes).Run(counts);
        if (proved && design != ProtectedCube.NumberOfFirmsOnly)
            return sums;
        if (sums.System.Tables.Count > 0)
            withheld.Add(structure.Measures[measure].Id);
        return sums.Withheld(keepTotal: false);
    }

    private Proof ProofOf(IEnumerable<MeasureProtection> measures) => new()
    {
        Design = design,
        Threshold = cube.Definition.Disclosure.Threshold,
        PPercent = cube.Definition.Disclosure.PPercent,
        Dimensions = ProofStructure.DimensionsOf(structure),
        Tables = ProofStructure.TablesOf(structure),
        Impossible = structure.Impossible.Count > 0 ? ProofStructure.ImpossibleOf(structure) : null,
        Nested = ProofStructure.NestedOf(structure) is { Count: > 0 } nested ? nested : null,
        LastRound = counts.System.HasOrigins ? ProofStructure.LastRoundOf(structure, counts) : null,
        Measures = [.. measures.Select(measure => measure.Worlds).OfType<ProofMeasure>().Distinct()],
    };
}
