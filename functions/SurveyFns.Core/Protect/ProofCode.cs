namespace SurveyFns.Core.Protect;

/// <summary>A code of a dimension.</summary>
/// <param name="Parent">Code it is part of; null for the total.</param>
/// <param name="Holds">The undivided codes of the code list that it consists of; empty for the total.</param>
public sealed record ProofCode(string Id, string? Parent, IReadOnlyList<string> Holds);
