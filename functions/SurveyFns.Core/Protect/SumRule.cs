using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Protect;

/// <summary>
/// The rule that decides which sums are hidden. What the hidden children of a published cell add up to can be computed, so it must be
/// safe itself: enough contributors, none of them dominant, as if it were one cell.
/// </summary>
internal static class SumRule
{
    /// <param name="sums">By position of the cell.</param>
    /// <param name="mustHide">By position: what else is published would give the sum away, e.g. the cell's count is hidden.</param>
    /// <param name="item">What is summed, for its limits: a sum that is as small or as large as it can be gives every contributor away.</param>
    public static Suppression Apply(CellSystem system, IReadOnlyList<SumValue> sums, bool[] mustHide, DisclosureRule rule, Item? item)
    {
        var sensitive = Enumerable.Range(0, system.Count)
            .Select(cell => !system.IsImpossible(cell) && (mustHide[cell] || IsSensitive(sums[cell]))).ToArray();
        var hidden = SuppressionLoop.Run(system, sensitive, (_, members) => IsSensitive(Merge(members)), keepTotal: false);
        return new Suppression(hidden, sensitive, []);

        bool IsSensitive(SumValue sum) => PrimarySuppression.IsSensitive(rule, sum) || (item is not null && PrimarySuppression.IsAtLimit(item, sum));

        SumValue Merge(int[] members) => members.Aggregate(default(SumValue), (total, cell) => total.Add(sums[cell]));
    }
}
