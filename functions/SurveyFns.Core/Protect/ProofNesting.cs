namespace SurveyFns.Core.Protect;

/// <summary>Two measures, by id: the sum of the part is never above that of the whole, in any cell.</summary>
public sealed record ProofNesting(string Part, string Whole);
