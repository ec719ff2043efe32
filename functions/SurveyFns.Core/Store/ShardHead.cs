namespace SurveyFns.Core.Store;

/// <summary>The state of a shard: changes with every accepted submission to it, so an unchanged marker means unchanged rows.</summary>
/// <param name="Marker">Opaque and never used twice.</param>
public sealed record ShardHead(string Marker);
