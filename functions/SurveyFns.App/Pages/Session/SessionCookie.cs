using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using SurveyFns.Core.Collect;

namespace SurveyFns.App.Pages.Session;

/// <summary>The session of a firm, kept in a protected cookie so that any instance can go on with it.</summary>
public sealed class SessionCookie(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Longer than the 20 hours above which WCAG 2.2.1 asks for no warning.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private const string Name = "survey";
    private readonly IDataProtector protector = protection.CreateProtector("SurveyFns.RespondentSession.v1");

    /// <summary>The session of a request; null where there is none, or it is over, or the cookie is not ours.</summary>
    public RespondentSession? Read(HttpRequest request)
    {
        if (request.Cookies[ConnectionSecurity.CookieName(request, Name)] is not { Length: > 0 } cookie)
        {
            return null;
        }

        try
        {
            var session = JsonSerializer.Deserialize<RespondentSession>(protector.Unprotect(cookie));
            return session is not null && session.ExpiresAt > clock.GetUtcNow() ? session : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Open(HttpContext http, AccessCodeRecord record, string? name)
    {
        var expires = clock.GetUtcNow() + Lifetime;
        Write(http, new RespondentSession(
            record.Round.Survey.Value, record.Round.Round.Value, record.Firm.Value, record.Handle, record.IssuedAt, name, expires));
    }

    public static void Close(HttpContext http) =>
        http.Response.Cookies.Delete(ConnectionSecurity.CookieName(http.Request, Name), ConnectionSecurity.CookieOptions(http.Request));

    private void Write(HttpContext http, RespondentSession session) => http.Response.Cookies.Append(
        ConnectionSecurity.CookieName(http.Request, Name),
        protector.Protect(JsonSerializer.Serialize(session)),
        ConnectionSecurity.CookieOptions(http.Request, session.ExpiresAt));
}
