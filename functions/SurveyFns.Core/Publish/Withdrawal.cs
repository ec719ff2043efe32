using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish;

/// <summary>A version that the public can no longer read. Its files stay, for staff, and its number is never used again.</summary>
/// <param name="Release">Round, or <c>series</c>; or the context table.</param>
public sealed record Withdrawal(string Release, int Version, LocalizedText Reason, DateTimeOffset WithdrawnAt);
