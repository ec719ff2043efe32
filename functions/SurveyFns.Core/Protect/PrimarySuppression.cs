using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Protect;

/// <summary>
/// Which figures give a firm away by themselves: threshold rule, p % rule and dominance rule (Hundepool et al., <em>Handbook on Statistical Disclosure
/// Control</em>, 2nd ed. 2024, chapter on magnitude tables).
/// </summary>
internal static class PrimarySuppression
{
    /// <summary>Zero counts as small: a shown zero tells that a hidden cell holds at least one firm.</summary>
    public static bool IsSensitive(DisclosureRule rule, long count) => count < rule.Threshold;

    /// <summary>
    /// Too few contributors (a firm that gave 0 is none: of a sum of 0 everybody knows all parts), or the second largest could estimate the
    /// largest to within p % of its value: what all others together contribute, T − x₁ − x₂ in absolute values, is less than p % of x₁; or, where
    /// asked for, the largest dominate.
    /// </summary>
    public static bool IsSensitive(DisclosureRule rule, SumValue sum) =>
        sum.Contributors < rule.Threshold
        || (rule.Dominance is { } dominance && IsDominated(dominance, sum))
        || ((Int128)sum.AbsoluteSum - sum.Largest - sum.SecondLargest) * 100 < (Int128)sum.Largest * rule.PPercent;

    /// <summary>All that contribute gave the smallest or the largest number that the item allows.</summary>
    public static bool IsAtLimit(Item item, SumValue sum) => IsAllAt(item.Minimum, item, sum) || IsAllAt(item.Maximum, item, sum);

    private static bool IsAllAt(decimal? limit, Item item, SumValue sum)
    {
        for (var place = 0; place < item.Decimals; place++)
            limit *= 10;
        return sum.Sum == limit * sum.Contributors;
    }

    /// <summary>The n largest together hold more than k % of what all contribute, in absolute values.</summary>
    private static bool IsDominated(DominanceRule rule, SumValue sum) =>
        ((Int128)sum.Largest + (rule.Largest > 1 ? sum.SecondLargest : 0)) * 100 > (Int128)sum.AbsoluteSum * rule.Percent;
}
