using System.Text.Json.Nodes;

namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Writes a code list in the form of its file.</summary>
internal static class CodeListJson
{
    public static JsonObject Of(CodeList list)
    {
        var json = new JsonObject { ["id"] = list.Id, ["version"] = list.Version, ["title"] = Of(list.Title) };
        Add(json, "source", list.Source);
        json["codes"] = new JsonArray([.. list.Codes.Select(Of)]);
        if (list.Groupings.Count > 0)
        {
            var groupings = list.Groupings.Values.OrderBy(grouping => grouping.Id, StringComparer.Ordinal);
            json["groupings"] = new JsonArray([.. groupings.Select(Of)]);
        }

        return json;
    }

    private static JsonObject Of(LocalizedText text) => new() { ["ja"] = text.Ja, ["en"] = text.En };

    private static JsonObject Of(Code code)
    {
        var json = new JsonObject { ["id"] = code.Id, ["label"] = Of(code.Label) };
        Add(json, "definition", code.Definition);
        Add(json, "parent", code.Parent);
        Add(json, "from", code.From);
        Add(json, "to", code.To);
        if (code.Attributes.Count > 0)
        {
            json["attributes"] = new JsonObject(code.Attributes.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
        }

        return json;
    }

    private static JsonObject Of(CodeGrouping grouping) => new()
    {
        ["id"] = grouping.Id,
        ["groups"] = new JsonArray([.. grouping.Groups.Select(Of)]),
    };

    private static JsonObject Of(CodeGroup group) => new()
    {
        ["id"] = group.Id,
        ["label"] = Of(group.Label),
        ["codes"] = new JsonArray([.. group.Codes.Select(code => JsonValue.Create(code))]),
    };

    private static void Add(JsonObject json, string name, LocalizedText? text)
    {
        if (text is not null)
        {
            json[name] = Of(text);
        }
    }

    private static void Add(JsonObject json, string name, string? text)
    {
        if (text is not null)
        {
            json[name] = text;
        }
    }

    private static void Add(JsonObject json, string name, decimal? number)
    {
        if (number is not null)
        {
            json[name] = number;
        }
    }
}
