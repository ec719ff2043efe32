using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Hosting;

/// <summary>An error as <c>application/problem+json</c> (RFC 9457) in the reader's language, with the stable <c>code</c>.</summary>
public sealed class ProblemResult(ProblemType type, Action<Utf8JsonWriter, Language>? extensions = null) : IResult
{
    public ProblemType Type { get; } = type;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var language = httpContext.Request.Language();
        var response = httpContext.Response;
        response.StatusCode = Type.Status;
        response.ContentType = "application/problem+json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentLanguage = language == Language.Japanese ? "ja" : "en";
        response.Headers.Vary = "Accept-Language";
        await response.Body.WriteAsync(Body(language), httpContext.RequestAborted);
    }

    private ReadOnlyMemory<byte> Body(Language language)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WireJson.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "about:blank");
            writer.WriteString("title", Type.Title.In(language));
            writer.WriteNumber("status", Type.Status);
            writer.WriteString("code", Type.Code);
            writer.WriteString("detail", Type.Detail.In(language));
            extensions?.Invoke(writer, language);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
