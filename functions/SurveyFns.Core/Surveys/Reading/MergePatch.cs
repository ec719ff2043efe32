using System.Text.Json;
using System.Text.Json.Nodes;

namespace SurveyFns.Core.Surveys.Reading;

/// <summary>JSON Merge Patch (RFC 7396).</summary>
internal static class MergePatch
{
    /// <summary>The target with the patch applied; the target itself is used up.</summary>
    public static JsonNode? Apply(JsonNode? target, JsonElement patch)
    {
        if (patch.ValueKind != JsonValueKind.Object)
        {
            return NodeOf(patch);
        }

        var result = target as JsonObject ?? [];
        foreach (var property in patch.EnumerateObject())
        {
            result.Remove(property.Name, out var current);
            if (property.Value.ValueKind != JsonValueKind.Null)
            {
                result[property.Name] = Apply(current, property.Value);
            }
        }

        return result;
    }

    public static JsonNode? NodeOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(element),
        JsonValueKind.Array => JsonArray.Create(element),
        _ => JsonValue.Create(element),
    };
}
