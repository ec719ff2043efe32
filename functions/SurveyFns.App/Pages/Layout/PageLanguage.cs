using Microsoft.AspNetCore.Http;
using SurveyFns.App.Hosting;
using SurveyFns.App.Pages.Session;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Layout;

/// <summary>The language of a page: what was chosen last, else what the browser prefers, else Japanese.</summary>
public static class PageLanguage
{
    /// <summary>Name of the query parameter and of the form field that choose a language.</summary>
    public const string Parameter = "lang";

    private const string CookieName = "survey-language";

    public static Language Of(HttpRequest request) =>
        Parse(request.Query[Parameter]) ?? Parse(request.Cookies[CookieName]) ?? request.Language();

    public static Language? Parse(string? text) => text switch
    {
        "ja" => Language.Japanese,
        "en" => Language.English,
        _ => null,
    };

    /// <summary>The page in the language that a form chose by its button; null where it did not.</summary>
    public static PageContext? Switched(HttpRequest request, PageContext page, IFormCollection form)
    {
        if (Parse(form[Parameter]) is not { } chosen)
        {
            return null;
        }

        Remember(request.HttpContext, chosen);
        return page with { Language = chosen };
    }

    /// <summary>Keeps a choice that the request makes.</summary>
    public static void Remember(HttpContext http, Language? chosen)
    {
        if (chosen is { } language)
        {
            http.Response.Cookies.Append(CookieName, language == Language.Japanese ? "ja" : "en", new CookieOptions
            {
                HttpOnly = true, Secure = ConnectionSecurity.IsSecure(http.Request), SameSite = SameSiteMode.Lax,
                MaxAge = TimeSpan.FromDays(365), IsEssential = true,
            });
        }
    }
}
