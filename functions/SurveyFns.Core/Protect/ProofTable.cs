namespace SurveyFns.Core.Protect;

/// <summary>A table of a release: ids of its dimensions and measures.</summary>
public sealed record ProofTable(string Id, IReadOnlyList<string> Dimensions, IReadOnlyList<string> Measures);
