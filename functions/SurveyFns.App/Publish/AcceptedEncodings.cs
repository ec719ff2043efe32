using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SurveyFns.Core.Publish;

namespace SurveyFns.App.Publish;

/// <summary>
/// The content encodings a request accepts, best first; none that it likes less than the file as it is. A range is a part of the file itself, so
/// it is never compressed.
/// </summary>
public static class AcceptedEncodings
{
    public static IEnumerable<ContentEncoding> Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Headers.Range.Count > 0 || !StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted))
        {
            return [];
        }

        var plain = Named(accepted, "identity") is { } identity ? identity.Quality ?? 1 : 0;
        return ContentEncoding.All.Where(encoding => Quality(accepted, encoding.Name) is > 0 and var quality && quality >= plain)
            .OrderByDescending(encoding => Quality(accepted, encoding.Name));
    }

    private static double Quality(IList<StringWithQualityHeaderValue> accepted, string encoding) =>
        (Named(accepted, encoding) ?? Named(accepted, "*")) is { } found ? found.Quality ?? 1 : 0;

    private static StringWithQualityHeaderValue? Named(IList<StringWithQualityHeaderValue> accepted, string encoding) =>
        accepted.FirstOrDefault(value => value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase));
}
