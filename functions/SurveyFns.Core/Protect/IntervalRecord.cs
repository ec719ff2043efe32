namespace SurveyFns.Core.Protect;

/// <summary>Something the closed rule saw: the sum of some cells lies between two numbers, both inclusive.</summary>
/// <param name="Cells">Positions in the <see cref="CellSystem"/>.</param>
/// <param name="High"><see cref="long.MaxValue"/> where the sum has no upper limit.</param>
internal sealed record IntervalRecord(int[] Cells, long Low, long High);
