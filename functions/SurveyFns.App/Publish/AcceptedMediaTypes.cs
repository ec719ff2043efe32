using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace SurveyFns.App.Publish;

/// <summary>What a reader is: a browser asks for HTML by name, programs do not.</summary>
public static class AcceptedMediaTypes
{
    public static bool PrefersHtml(this HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && Quality(accepted, "text/html") is > 0 and var html
        && html >= Quality(accepted, "application/json");

    private static double Quality(IList<MediaTypeHeaderValue> accepted, string mediaType) =>
        accepted.Where(value => value.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
            .Select(value => value.Quality ?? 1).DefaultIfEmpty(0).Max();
}
