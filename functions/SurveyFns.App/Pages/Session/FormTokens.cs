using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace SurveyFns.App.Pages.Session;

/// <summary>
/// Sees to it that a form comes from one of our own pages: a random cookie that only this site can read, and the same value, protected,
/// in a hidden field. There is no middleware in a function app, so pages ask for it themselves.
/// </summary>
public sealed class FormTokens(IDataProtectionProvider protection)
{
    public const string FieldName = "_token";
    private const string CookieName = "survey-form";
    private static readonly object ItemKey = new();
    private readonly IDataProtector protector = protection.CreateProtector("SurveyFns.FormToken.v1");

    /// <summary>The value for the hidden field; gives the browser its cookie where it has none.</summary>
    public string Issue(HttpContext http)
    {
        var cookie = http.Request.Cookies[ConnectionSecurity.CookieName(http.Request, CookieName)] ?? http.Items[ItemKey] as string;
        if (string.IsNullOrEmpty(cookie) || cookie.Length > 64)
        {
            cookie = RandomNumberGenerator.GetHexString(32, lowercase: true);
            http.Items[ItemKey] = cookie;
            http.Response.Cookies.Append(
                ConnectionSecurity.CookieName(http.Request, CookieName), cookie, ConnectionSecurity.CookieOptions(http.Request));
        }

        return protector.Protect(cookie);
    }

    public bool IsValid(HttpRequest request, IFormCollection form)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none")
            || request.Cookies[ConnectionSecurity.CookieName(request, CookieName)] is not { Length: > 0 } cookie)
        {
            return false;
        }

        try
        {
            return CryptographicOperations.FixedTimeEquals(
                System.Text.Encoding.UTF8.GetBytes(protector.Unprotect(form[FieldName].ToString())), System.Text.Encoding.UTF8.GetBytes(cookie));
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
