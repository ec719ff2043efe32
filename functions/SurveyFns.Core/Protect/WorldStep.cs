namespace SurveyFns.Core.Protect;

/// <summary>What changes from one world to the next, by unknown.</summary>
internal sealed record WorldStep(IReadOnlyDictionary<int, long> Changes);
