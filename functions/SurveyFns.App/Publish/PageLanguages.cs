using Microsoft.AspNetCore.Http;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Publish;

/// <summary>The language of a page about open data.</summary>
public static class PageLanguages
{
    /// <summary>What <c>?lang=</c> says, else what the browser prefers.</summary>
    public static Language PageLanguage(this HttpRequest request) => request.Query["lang"].ToString() switch
    {
        "ja" => Language.Japanese,
        "en" => Language.English,
        _ => request.Language(),
    };
}
