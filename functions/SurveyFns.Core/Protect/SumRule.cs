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
    /// <param name="countHidden">By position: the cell's count is hidden, and so must its sum be.</param>
    public static Suppression Apply(CellSystem system, IReadOnlyList<SumValue> sums, bool[] countHidden, DisclosureRule rule)
    {
        var sensitive = Enumerable.Range(0, system.Count)
            .Select(cell => !system.IsImpossible(cell) && (countHidden[cell] || PrimarySuppression.IsSensitive(rule, sums[cell]))).ToArray();
        var hidden = SuppressionLoop.Run(system, sensitive, (_, members) => PrimarySuppression.IsSensitive(rule, Merge(members)), keepTotal: false);
        return new Suppression(hidden, sensitive, []);

        SumValue Merge(int[] members) => members.Aggregate(default(SumValue), (total, cell) => total.Add(sums[cell]));
    }
}
