using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SurveyFns.Core.Publish;

namespace SurveyFns.App.Publish;

/// <summary>
/// A file of a version, which never changes: a browser may keep it for ever, conditional and range requests answered, compressed where
/// the reader takes it, saved under a name that says what it is.
/// </summary>
public sealed class OpenDataFileResult(OpenDataAddress.File address, OpenDataFile file, ContentEncoding? encoding, string identifier) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.CacheControl = OpenDataCaching.NeverChanges;
        OpenAccess.Grant(httpContext.Response);
        headers.Vary = "Accept-Encoding";
        headers.ContentEncoding = encoding?.Name;
        if (!file.MediaType.StartsWith("text/html", StringComparison.Ordinal))
        {
            headers.ContentDisposition = new ContentDispositionHeaderValue("inline")
            {
                FileName = string.Create(CultureInfo.InvariantCulture, $"{identifier}_v{address.Version}_{address.Name}"),
            }.ToString();
        }

        return Results.Bytes(
            file.Content, file.MediaType, fileDownloadName: null, enableRangeProcessing: encoding is null, file.LastModified,
            new EntityTagHeaderValue(file.ETag)).ExecuteAsync(httpContext);
    }
}
