namespace SurveyFns.Core.Protect;

/// <summary>A linear condition on a world: the signed sum of some unknowns lies between two numbers, both inclusive.</summary>
/// <param name="Plus">Unknowns with coefficient +1.</param>
/// <param name="Minus">Unknowns with coefficient −1.</param>
internal sealed record WorldRow(int[] Plus, int[] Minus, long Low, long High);
