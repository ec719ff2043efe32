namespace SurveyFns.Core.Protect;

/// <summary>A dimension of a release, as far as adding up is concerned.</summary>
/// <param name="Item">What is classified; dimensions of one item cut the same firms in different detail. Null = stands for itself.</param>
/// <param name="Codes">The total first, parents before children.</param>
public sealed record ProofDimension(string Id, string? Item, IReadOnlyList<ProofCode> Codes);
