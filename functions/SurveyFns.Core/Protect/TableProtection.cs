namespace SurveyFns.Core.Protect;

/// <summary>What was hidden in one measure of one table, margins included. Unit: cells.</summary>
/// <param name="Cells">All cells; those hidden are <paramref name="Primary"/> + <paramref name="Complementary"/>.</param>
/// <param name="Primary">Hidden because they give a firm away by themselves; for a sum also where its count is hidden.</param>
/// <param name="Complementary">Hidden so that the primary ones cannot be computed.</param>
/// <param name="NonZero">Cells with at least one response.</param>
/// <param name="NonZeroPublished">Those of them that are shown.</param>
public sealed record TableProtection(
    string Table, string Measure, int Cells, int Primary, int Complementary, int NonZero, int NonZeroPublished);
