using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Protect;

/// <summary>
/// Which figures give a firm away by themselves: threshold rule and p % rule (Hundepool et al., <em>Handbook on Statistical Disclosure
/// Control</em>, 2nd ed. 2024, chapter on magnitude tables).
/// </summary>
internal static class PrimarySuppression
{
    /// <summary>Zero counts as small: a shown zero tells that a hidden cell holds at least one firm.</summary>
    public static bool IsSensitive(DisclosureRule rule, long count) => count < rule.Threshold;

    /// <summary>
    /// Too few contributors, or the second largest could estimate the largest to within p % of its value: what all others together
    /// contribute, T − x₁ − x₂ in absolute values, is less than p % of x₁. No contributors are too few.
    /// </summary>
    public static bool IsSensitive(DisclosureRule rule, SumValue sum) =>
        sum.Contributors < rule.Threshold
        || ((Int128)sum.AbsoluteSum - sum.Largest - sum.SecondLargest) * 100 < (Int128)sum.Largest * rule.PPercent;
}
