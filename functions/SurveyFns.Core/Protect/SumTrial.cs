using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Protect;

/// <summary>Protects the sums of one measure of a design: rule, then an audit that nobody who has the file can pin a hidden sum down.</summary>
internal static class SumTrial
{
    /// <param name="structure">The cube's structure with the design's tables alone.</param>
    /// <param name="counts">The protected counts of the same design.</param>
    /// <returns>The sums, all of them hidden where they could not be proved safe.</returns>
    public static (MeasureProtection Sums, bool Proved) Run(Cube cube, CubeStructure structure, int measure, MeasureProtection counts)
    {
        var rule = cube.Definition.Disclosure;
        var system = new CellSystem(structure, structure.Tables.Where(table => table.Measures.Contains(measure)));
        var figures = CellFigures.SumsOf(cube with { Structure = structure }, system, measure);
        var values = figures.Sums.Select(sum => sum.Sum).ToArray();
        var countHidden = system.Cells.Select(counts.Hides).ToArray();
        var suppression = SumRule.Apply(system, figures.Sums, countHidden, rule);
        var sums = new MeasureProtection(system, values, figures.Counts, suppression, null);
        if (!suppression.Hidden.Contains(true) || !suppression.Hidden.Contains(false))
            return (sums, true);
        var item = cube.Definition.Items.GetValueOrDefault(structure.Measures[measure].Item ?? "");
        var mayBeNegative = item is not null && item.Minimum is null or < 0;
        var known = new WorldSystemBuilder(structure, system, cell => suppression.Hidden[cell] ? null : values[cell], mayBeNegative).BuildPublic();
        var audit = known is null ? null : WorldAudit.Run(known, (_, least, most) => IsWide(rule, least, most), insiders: false);
        if (audit is not { IsClean: true })
            return (sums.Withheld(keepTotal: false), false);
        var worlds = ProofBuilder.Build(structure, known!, audit, [structure.Measures[measure].Id]);
        return (sums with { Worlds = worlds with { IsCount = false, MayBeNegative = mayBeNegative, Decimals = item?.Decimals ?? 0 } }, true);
    }

    /// <summary>Further apart than p % of the larger value, and by 1 at least.</summary>
    public static bool IsWide(DisclosureRule rule, long least, long most) =>
        most > least && ((Int128)most - least) * 100 >= (Int128)Math.Max(Math.Abs(most), Math.Abs(least)) * rule.PPercent;
}
