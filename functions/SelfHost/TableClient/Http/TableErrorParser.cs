using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Azure.Core;

namespace Azure.Data.Tables.Http;

/// <summary>Reads code and message of a refused request: <c>odata.error</c> in JSON, or XML from the gateway in front.</summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    public static TableErrorParser Instance { get; } = new();

    public override bool TryParse(
        Response response, [NotNullWhen(true)] out ResponseError? error, [NotNullWhen(true)] out IDictionary<string, string>? data)
    {
        data = new Dictionary<string, string>();
        error = response.ContentStream is null ? null : FromBody(response.Content.ToMemory());
        if (error is null && response.Headers.TryGetValue("x-ms-error-code", out var code))
            error = new ResponseError(code, null);
        return error is not null;
    }

    /// <summary>The error in a body, or null where there is none to be understood (an error page of a proxy, say).</summary>
    internal static ResponseError? FromBody(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
            return null;
        try
        {
            return body.Span.TrimStart(" \r\n"u8) is [(byte)'{', ..] ? FromJson(body) : FromXml(body);
        }
        catch (Exception exception) when (exception is JsonException or XmlException)
        {
            return null;
        }
    }

    private static ResponseError? FromJson(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        if (!document.RootElement.TryGetProperty("odata.error", out var error) || !error.TryGetProperty("code", out var code))
            return null;
        var message = error.TryGetProperty("message", out var text) && text.ValueKind == JsonValueKind.Object && text.TryGetProperty("value", out var value)
            ? value.GetString()
            : null;
        return new ResponseError(code.GetString(), message);
    }

    private static ResponseError? FromXml(ReadOnlyMemory<byte> body)
    {
        using var stream = new MemoryStream(body.ToArray(), writable: false);
        var root = XDocument.Load(stream).Root;
        var code = Child(root, "code");
        return code is null ? null : new ResponseError(code, Child(root, "message"));
    }

    private static string? Child(XElement? parent, string name) =>
        parent?.Elements().FirstOrDefault(element => string.Equals(element.Name.LocalName, name, StringComparison.OrdinalIgnoreCase))?.Value;
}
