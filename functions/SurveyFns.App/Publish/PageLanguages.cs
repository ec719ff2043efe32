using Microsoft.AspNetCore.Http;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Publish.Pages;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Publish;

/// <summary>The language of a page about open data.</summary>
public static class PageLanguages
{
    /// <summary>What <c>?lang=</c> says, else that of the page asked for, which may be gone, else what the browser prefers.</summary>
    public static Language PageLanguage(this HttpRequest request) => request.Query["lang"].ToString() switch
    {
        "ja" => Language.Japanese,
        "en" => Language.English,
        _ => OfPage(request.Path.Value) ?? request.Language(),
    };

    private static Language? OfPage(string? path) => path?[(path.LastIndexOf('/') + 1)..] switch
    {
        var name when name == Language.Japanese.PageName() => Language.Japanese,
        var name when name == Language.English.PageName() => Language.English,
        _ => null,
    };
}
