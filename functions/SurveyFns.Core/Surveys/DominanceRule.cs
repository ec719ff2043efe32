namespace SurveyFns.Core.Surveys;

/// <summary>A sum is hidden where its largest contributors together hold more than a share of it (n, k rule).</summary>
/// <param name="Largest">Number of contributors looked at: 1 or 2.</param>
/// <param name="Percent">The share they may hold at most, in per cent.</param>
public sealed record DominanceRule(int Largest, int Percent);
