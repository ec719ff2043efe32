using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Http;

/// <summary>An answer of the runtime itself as RFC 9457 problem details, with a stable code and never a text from an exception.</summary>
internal sealed record Problem(int Status, string Code, string Title, string? Detail = null) : IResult
{
    public static readonly Problem BadRequest = new(400, "bad_request", "The request cannot be understood.");
    public static readonly Problem InvalidJson = new(400, "invalid_json", "The body is not the JSON that is expected.");
    public static readonly Problem InvalidRouteValue = new(400, "invalid_route_value", "The path holds a value of the wrong form.");
    public static readonly Problem Unauthorized = new(401, "unauthorized", "A valid key is needed.");
    public static readonly Problem NotFound = new(404, "not_found", "There is nothing at this address for this method.");
    public static readonly Problem TooLarge = new(413, "too_large", "The body is too large.");
    public static readonly Problem UnsupportedMediaType = new(415, "unsupported_media_type", "The body must be application/json.");
    public static readonly Problem TooManyRequests = new(429, "too_many_requests", "The server is busy. Try again.");
    public static readonly Problem InternalError = new(500, "internal_error", "The server failed.");
    public static readonly Problem ShuttingDown = new(503, "shutting_down", "The server is stopping. Try again.");
    public static readonly Problem TimedOut = new(504, "function_timeout", "The request took too long.");

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "application/problem+json";
        response.Headers.CacheControl = "no-store";
        if (Status == StatusCodes.Status401Unauthorized) response.Headers.WWWAuthenticate = "FunctionsKey";
        if (Status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable) response.Headers.RetryAfter = "1";
        var body = Serialize();
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, CancellationToken.None);
    }

    private ReadOnlyMemory<byte> Serialize()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteString("title", Title);
        writer.WriteNumber("status", Status);
        writer.WriteString("code", Code);
        if (Detail is not null) writer.WriteString("detail", Detail);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
