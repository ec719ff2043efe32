namespace SurveyFns.App.Pages.Staff.Access;

/// <summary>What the cookie of somebody who signed in with the key holds. The key is not in it.</summary>
/// <param name="KeyDigest">Of the key that was typed: a session ends when the key is changed.</param>
public sealed record StaffSession(string Name, string KeyDigest, DateTimeOffset ExpiresAt);
