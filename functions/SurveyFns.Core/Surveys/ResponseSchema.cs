using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SurveyFns.Core.Surveys;

/// <summary>
/// The JSON Schema (2020-12) of a response's body, made from the definition. It describes the canonical form: what it accepts is
/// well-formed; edits and routing are judged by the server alone. The server is more lenient with text as people type it.
/// </summary>
public static class ResponseSchema
{
    internal const string UnknownPointer = "#/$defs/unknown";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as UTF-8 JSON; the same definition gives the same bytes.</summary>
    /// <param name="language">Language of titles and descriptions.</param>
    public static ReadOnlyMemory<byte> Of(SurveyDefinition definition, Language language)
    {
        var items = new ItemSchema(language);
        var answers = items.OfObject(definition.ItemsInOrder);
        answers["required"] = Names(definition.Sections.Where(section => section.When is null).SelectMany(section => section.Items));
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = definition.Title.In(language),
            ["description"] = definition.Description.In(language),
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray("answers"),
            ["properties"] = new JsonObject { ["answers"] = answers, ["confirmations"] = Confirmations() },
            ["$defs"] = Definitions(definition),
        };
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            schema.WriteTo(writer);
        }

        return buffer.WrittenMemory;
    }

    internal static string PointerTo(CodeList list) => $"#/$defs/codes-{list.Id}";

    /// <summary>Items that every response has: required, and asked whatever the answers before them.</summary>
    internal static JsonArray Names(IEnumerable<Item> items) =>
        [.. items.Where(item => item.Required && item.When is null).Select(item => JsonValue.Create(item.Id))];

    private static JsonObject Confirmations() => new()
    {
        ["type"] = "object",
        ["propertyNames"] = new JsonObject { ["pattern"] = "^W[0-9]{3}$" },
        ["additionalProperties"] = new JsonObject { ["type"] = "string", ["minLength"] = 1 },
    };

    private static JsonObject Definitions(SurveyDefinition definition)
    {
        var definitions = new JsonObject
        {
            ["unknown"] = new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["required"] = new JsonArray("unknown"),
                ["properties"] = new JsonObject { ["unknown"] = new JsonObject { ["const"] = true } },
            },
        };
        var lists = definition.ItemsInOrder.SelectMany(item => item.Items.Prepend(item)).Select(item => item.CodeList).OfType<CodeList>();
        foreach (var list in lists.DistinctBy(list => list.Id).OrderBy(list => list.Id, StringComparer.Ordinal))
        {
            definitions[$"codes-{list.Id}"] = new JsonObject
            {
                ["type"] = "string",
                ["enum"] = new JsonArray([.. list.Leaves.Select(code => JsonValue.Create(code.Id))]),
            };
        }

        return definitions;
    }
}
