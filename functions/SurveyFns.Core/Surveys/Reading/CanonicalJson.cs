using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SurveyFns.Core.Surveys.Reading;

/// <summary>
/// One byte sequence for one content: UTF-8 without white space, properties in the ordinal order of their names, numbers without
/// exponent and trailing zeros, texts escaped only where JSON asks for it.
/// </summary>
internal static class CanonicalJson
{
    // Served as application/json only, never inside a page: Japanese text stays readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(JsonNode node)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            Write(node, writer);
        }

        return buffer.WrittenMemory;
    }

    private static void Write(JsonNode? node, Utf8JsonWriter writer)
    {
        switch (node)
        {
            case JsonObject properties:
                writer.WriteStartObject();
                foreach (var (name, value) in properties.OrderBy(property => property.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(name);
                    Write(value, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonArray elements:
                writer.WriteStartArray();
                foreach (var element in elements)
                {
                    Write(element, writer);
                }

                writer.WriteEndArray();
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<decimal>(out var number):
                writer.WriteNumberValue(WithoutTrailingZeros(number));
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }

    /// <summary>The same number in its shortest form; minus zero is zero.</summary>
    public static decimal WithoutTrailingZeros(decimal number) => number == 0 ? 0m : number / 1.0000000000000000000000000000m;
}
