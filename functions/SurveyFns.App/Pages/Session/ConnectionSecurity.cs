using Microsoft.AspNetCore.Http;

namespace SurveyFns.App.Pages.Session;

/// <summary>Whether the browser came over TLS, which may have ended at a proxy in front.</summary>
public static class ConnectionSecurity
{
    // The header is not proof of anything; believing it only makes a cookie stricter.
    public static bool IsSecure(HttpRequest request) =>
        request.IsHttps || string.Equals(request.Headers["X-Forwarded-Proto"], "https", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of a cookie: with the prefix that ties it to this host where it can be <c>Secure</c>, which plain http (a local machine) cannot.</summary>
    public static string CookieName(HttpRequest request, string name) => IsSecure(request) ? $"__Host-{name}" : name;

    public static CookieOptions CookieOptions(HttpRequest request, DateTimeOffset? expires = null) => new()
    {
        HttpOnly = true, Secure = IsSecure(request), SameSite = SameSiteMode.Strict, Path = "/", Expires = expires, IsEssential = true,
    };
}
