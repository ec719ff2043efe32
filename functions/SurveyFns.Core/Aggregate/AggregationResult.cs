namespace SurveyFns.Core.Aggregate;

/// <summary>A round's cube and what it took to make it.</summary>
/// <param name="Shards">Shards of the round.</param>
/// <param name="ShardsRescanned">Shards that changed since the last run and were read again.</param>
/// <param name="RowsRead">Responses read from those.</param>
public sealed record AggregationResult(Cube Cube, int Shards, int ShardsRescanned, long RowsRead);
