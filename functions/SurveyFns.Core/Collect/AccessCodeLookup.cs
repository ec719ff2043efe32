namespace SurveyFns.Core.Collect;

/// <summary>What is stored under a handle: the candidates (rarely more than one) and the failed attempts; null = none.</summary>
public sealed record AccessCodeLookup(IReadOnlyList<AccessCodeRecord> Candidates, AccessCodeAttempts? Attempts);
