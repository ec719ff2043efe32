namespace Attacker;

/// <summary>Σ sign · unknown = value.</summary>
internal sealed record Equation(IReadOnlyList<(int Unknown, int Sign)> Terms, long Value);
