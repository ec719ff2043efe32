using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SurveyFns.App.Hosting;

/// <summary>A JSON answer that must not be kept by anyone but its reader.</summary>
public sealed class JsonResult(int status, Action<Utf8JsonWriter> write, string? etag = null, string? location = null) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WireJson.WriterOptions))
        {
            write(writer);
        }

        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        if (etag is not null)
        {
            response.Headers.ETag = etag;
        }

        if (location is not null)
        {
            response.Headers.Location = location;
        }

        await response.Body.WriteAsync(buffer.WrittenMemory, httpContext.RequestAborted);
    }
}
