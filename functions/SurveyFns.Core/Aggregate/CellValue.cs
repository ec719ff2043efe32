namespace SurveyFns.Core.Aggregate;

/// <summary>The unprotected figures of one cell.</summary>
/// <param name="Count">Responses of the population in the cell.</param>
/// <param name="Sums">One per measure of the structure, the default value at the positions of counts, then one per difference.</param>
public sealed record CellValue(long Count, IReadOnlyList<SumValue> Sums);
