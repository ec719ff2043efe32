namespace SurveyFns.Core.Collect;

/// <summary>Failed attempts at the codes of one handle.</summary>
/// <param name="Failures">Number of failures since <paramref name="Since"/>.</param>
public sealed record AccessCodeAttempts(int Failures, DateTimeOffset Since);
