namespace SurveyFns.App.Store.StaffActions;

/// <summary>Who did what, and when.</summary>
/// <param name="Subject">What it was done to: a round, a version, a number of firms. Never an answer or a code.</param>
public sealed record StaffAction(DateTimeOffset At, string Who, StaffActionKind Kind, string Subject);
