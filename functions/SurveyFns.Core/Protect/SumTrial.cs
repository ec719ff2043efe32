using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Protect;

/// <summary>
/// Protects the sums of one measure of a design: rule, then an audit that nobody who has the file can pin a hidden sum down. What the sum leaves
/// of another that it can never be above is protected with it.
/// </summary>
internal sealed class SumTrial
{
    private readonly Cube cube;
    private readonly CubeStructure structure;
    private readonly int measure;
    private readonly Item? item;
    private readonly CellSystem system;
    private readonly CellFigures figures;
    private readonly (WholeSum Sum, IReadOnlyList<SumValue> Differences)[] wholes;

    /// <param name="structure">The cube's structure with the design's tables alone.</param>
    /// <param name="wholes">The protected sums that this one can never be above, by position among the structure's differences.</param>
    public SumTrial(Cube cube, CubeStructure structure, int measure, IEnumerable<(int Difference, MeasureProtection Whole)> wholes)
    {
        this.cube = cube with { Structure = structure };
        this.structure = structure;
        this.measure = measure;
        item = cube.Definition.Items.GetValueOrDefault(structure.Measures[measure].Item ?? "");
        system = new CellSystem(structure, structure.Tables.Where(table => table.Measures.Contains(measure)));
        figures = CellFigures.SumsOf(this.cube, system, measure);
        this.wholes = [.. wholes.Where(whole => whole.Whole.Suppression.Hidden.Contains(false)).Select(whole => (
            new WholeSum(whole.Whole.System, position => whole.Whole.Suppression.Hidden[position] ? null : whole.Whole.Values[position]),
            CellFigures.SumsOf(this.cube, system, structure.Measures.Count + whole.Difference).Sums))];
    }

    private DisclosureRule Rule => cube.Definition.Disclosure;

    /// <param name="counts">The protected counts of the same design.</param>
    /// <returns>The sums, all of them hidden where they could not be proved safe.</returns>
    public (MeasureProtection Sums, bool Proved) Run(MeasureProtection counts)
    {
        var values = figures.Sums.Select(sum => sum.Sum).ToArray();
        var suppression = Suppress(system.Cells.Select(cell => counts.Hides(cell) || wholes.Any(whole => whole.Sum.HidesItself(cell))).ToArray());
        var sums = new MeasureProtection(system, values, figures.Counts, suppression, null);
        if (!suppression.Hidden.Contains(true) || !suppression.Hidden.Contains(false))
            return (sums, true);
        var mayBeNegative = item is not null && item.Minimum is null or < 0;
        var known = new WorldSystemBuilder(structure, system, cell => suppression.Hidden[cell] ? null : values[cell], mayBeNegative)
            .LimitedBy(wholes.Select(whole => whole.Sum)).BuildPublic();
        var audit = known is null ? null : WorldAudit.Run(known, (unknown, least, most) => IsWide(Rule, least, most)
            && wholes.All(whole => whole.Sum.KeepsDifferenceWide(Rule, known.Cells[unknown], least, most)), insiders: false);
        if (audit is not { IsClean: true })
            return (sums.Withheld(keepTotal: false), false);
        var worlds = ProofBuilder.Build(structure, known!, audit, [structure.Measures[measure].Id]);
        return (sums with { Worlds = worlds with { IsCount = false, MayBeNegative = mayBeNegative, Decimals = item?.Decimals ?? 0 } }, true);
    }

    /// <summary>Further apart than p % of the larger value, and by 1 at least.</summary>
    public static bool IsWide(DisclosureRule rule, long least, long most) =>
        most > least && ((Int128)most - least) * 100 >= (Int128)Math.Max(Math.Abs(most), Math.Abs(least)) * rule.PPercent;

    /// <summary>The rule, until no difference to a whole that anyone can compute gives a firm away either.</summary>
    private Suppression Suppress(bool[] mustHide)
    {
        while (true)
        {
            var suppression = SumRule.Apply(system, figures.Sums, mustHide, Rule, item);
            var before = mustHide.Count(hidden => hidden);
            foreach (var (whole, differences) in wholes)
            {
                var unknown = system.Cells.Select((cell, position) => suppression.Hidden[position] || whole.Hides(cell)).ToArray();
                var hidden = SumRule.Apply(system, differences, unknown, Rule, item: null).Hidden;
                mustHide = [.. mustHide.Select((must, position) => must || (hidden[position] && !unknown[position]))];
            }

            if (mustHide.Count(hidden => hidden) == before)
                return suppression;
        }
    }
}
