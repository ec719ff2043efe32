using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SurveyFns.Core.Publish.Files;

/// <summary>JSON that is built piece by piece, written as all open data is: indented, LF, Japanese as it is.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(JsonNode json) => (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(json, Indented), (byte)'\n'];

    /// <summary>On one line: for files with many figures.</summary>
    public static ReadOnlyMemory<byte> WriteCompact(JsonNode json) => (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(json, OneLine), (byte)'\n'];

    public static JsonArray Array(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode)value)]);
}
