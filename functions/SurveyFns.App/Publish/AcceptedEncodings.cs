using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SurveyFns.Core.Publish;

namespace SurveyFns.App.Publish;

/// <summary>The content encodings a request accepts, best first. A range is a part of the file itself, so it is never compressed.</summary>
public static class AcceptedEncodings
{
    public static IEnumerable<ContentEncoding> Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Headers.Range.Count > 0 || !StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted))
        {
            return [];
        }

        return ContentEncoding.All.Where(encoding => Quality(accepted, encoding.Name) > 0)
            .OrderByDescending(encoding => Quality(accepted, encoding.Name));
    }

    private static double Quality(IList<StringWithQualityHeaderValue> accepted, string encoding)
    {
        var named = accepted.FirstOrDefault(value => value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase));
        return (named ?? accepted.FirstOrDefault(value => value.Value == "*")) is { } found ? found.Quality ?? 1 : 0;
    }
}
