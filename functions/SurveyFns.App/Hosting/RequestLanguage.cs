using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Hosting;

/// <summary>The language a request asks for.</summary>
public static class RequestLanguage
{
    /// <summary>English where <c>Accept-Language</c> prefers it to Japanese; Japanese otherwise.</summary>
    public static Language Language(this HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var accepted))
        {
            return Core.Surveys.Language.Japanese;
        }

        return Quality(accepted, "en") > Quality(accepted, "ja") ? Core.Surveys.Language.English : Core.Surveys.Language.Japanese;
    }

    private static double Quality(IList<StringWithQualityHeaderValue> accepted, string language) => accepted
        .Where(value => value.Value.Equals(language, StringComparison.OrdinalIgnoreCase)
            || value.Value.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase))
        .Select(value => value.Quality ?? 1)
        .DefaultIfEmpty(0)
        .Max();
}
