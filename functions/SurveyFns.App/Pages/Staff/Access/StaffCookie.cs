using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SurveyFns.App.Pages.Session;

namespace SurveyFns.App.Pages.Staff.Access;

/// <summary>The session of somebody who signed in with the key: a protected cookie, gone when the browser is closed.</summary>
public sealed class StaffCookie(IDataProtectionProvider protection, IOptions<StaffOptions> options, TimeProvider clock)
{
    /// <summary>Longer than the 20 hours above which WCAG 2.2.1 asks for no warning; shared computers close their browsers.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private const string Name = "staff";
    private readonly IDataProtector protector = protection.CreateProtector("SurveyFns.StaffSession.v1");

    /// <summary>Compares in a time that does not depend on where the texts differ.</summary>
    public bool IsKey(string typed) => options.Value.Key is { Length: > 0 } key
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(typed)), SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>The session of a request; null where there is none, or it is over, or the cookie is not ours, or the key is another now.</summary>
    public StaffSession? Read(HttpRequest request)
    {
        if (request.Cookies[ConnectionSecurity.CookieName(request, Name)] is not { Length: > 0 } cookie)
        {
            return null;
        }

        try
        {
            var session = JsonSerializer.Deserialize<StaffSession>(protector.Unprotect(cookie));
            return session is not null && session.ExpiresAt > clock.GetUtcNow() && session.KeyDigest == KeyDigest() ? session : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Open(HttpContext http, string name) => http.Response.Cookies.Append(
        ConnectionSecurity.CookieName(http.Request, Name),
        protector.Protect(JsonSerializer.Serialize(new StaffSession(name, KeyDigest(), clock.GetUtcNow() + Lifetime))),
        ConnectionSecurity.CookieOptions(http.Request));

    public static void Close(HttpContext http) =>
        http.Response.Cookies.Delete(ConnectionSecurity.CookieName(http.Request, Name), ConnectionSecurity.CookieOptions(http.Request));

    // Protected together with the rest of the session, so that nobody can try keys against it.
    private string KeyDigest() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(options.Value.Key ?? "")));
}
