using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish;

/// <summary>
/// A version that the public can no longer read: nobody reads the store of the open data but the app. Its files stay, for staff, and its number
/// is never used again. Copies that readers have made stay theirs; a shared cache may have it for a day.
/// </summary>
/// <param name="Release">Round, or <c>series</c>; or the context table.</param>
public sealed record Withdrawal(string Release, int Version, LocalizedText Reason, DateTimeOffset WithdrawnAt);
