namespace SurveyFns.Core.Publish;

/// <summary>Where a release stands.</summary>
/// <param name="Version">The current version, from 1.</param>
internal sealed record PointerEntry(int Version);
