namespace SurveyFns.App.Pages.Session;

/// <summary>What a firm's session cookie holds. The code itself is not in it.</summary>
/// <param name="Handle">First group of the access code, by which its record is found.</param>
/// <param name="CodeIssuedAt">When that code was issued: a session ends when the firm gets another code.</param>
/// <param name="Name">Who is filling in, as far as told: shown to colleagues who go on with the draft.</param>
public sealed record RespondentSession(
    string Survey, string Round, string Firm, string Handle, DateTimeOffset CodeIssuedAt, string? Name, DateTimeOffset ExpiresAt);
