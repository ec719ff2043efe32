using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace SurveyFns.App.Hosting;

/// <summary>A public document: conditional requests and <c>HEAD</c> are answered, any site may read it.</summary>
public sealed class DocumentResult(
    ReadOnlyMemory<byte> content, string mediaType, string etag, string cacheControl = "public, max-age=300", DateTimeOffset? lastModified = null)
    : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.CacheControl = cacheControl;
        headers.AccessControlAllowOrigin = "*";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Results.Bytes(
            content, mediaType, fileDownloadName: null, enableRangeProcessing: true, lastModified, new EntityTagHeaderValue(etag))
            .ExecuteAsync(httpContext);
    }
}
