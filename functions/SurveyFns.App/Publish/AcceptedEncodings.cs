using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SurveyFns.Core.Publish;

namespace SurveyFns.App.Publish;

/// <summary>The content encodings a request accepts, best first. A range is a part of the file itself, so it is never compressed.</summary>
public static class AcceptedEncodings
{
    public static IEnumerable<ContentEncoding> Of(HttpRequest request)
    {
        if (request.Headers.Range.Count > 0 || !StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted))
        {
            return [];
        }

        return ContentEncoding.All.Where(encoding =>
            accepted.Any(value => value.Value.Equals(encoding.Name, StringComparison.OrdinalIgnoreCase) && value.Quality is not 0));
    }
}
