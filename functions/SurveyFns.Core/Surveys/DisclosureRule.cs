namespace SurveyFns.Core.Surveys;

/// <summary>When a cell gives a firm away.</summary>
public sealed record DisclosureRule
{
    /// <summary>Counts below this are hidden, zero included. At least 3.</summary>
    public int Threshold { get; init; } = 3;

    /// <summary>
    /// A sum is hidden where the second largest contributor could estimate the largest to within this share of its value
    /// (p % rule), in per cent; also where fewer than <see cref="Threshold"/> firms contribute.
    /// </summary>
    public int PPercent { get; init; } = 10;

    /// <summary>Hides sums besides; null = the p % rule alone.</summary>
    public DominanceRule? Dominance { get; init; }
}
