namespace Attacker;

/// <summary>Something that can be learned from releases and should not be.</summary>
/// <param name="Attack">How: <c>rank</c>, <c>integers</c>, <c>linear</c>, <c>nested</c>, <c>insider</c>, <c>versions</c>, <c>rule</c>.</param>
/// <param name="Cell">Measure and codes of the hidden cell.</param>
/// <param name="Learned">What is known of it.</param>
public sealed record Finding(string Attack, string Cell, string Learned)
{
    public override string ToString() => $"{Attack}: {Cell} {Learned}";
}
