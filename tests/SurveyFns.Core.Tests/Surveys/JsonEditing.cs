using System.Text.Json.Nodes;

namespace SurveyFns.Core.Tests.Surveys;

/// <summary>Changes a JSON document at a JSON Pointer; <c>-</c> as last token appends to a list.</summary>
internal static class JsonEditing
{
    public static JsonNode With(this JsonNode document, string pointer, string json)
    {
        var (parent, token) = Locate(document, pointer);
        var value = JsonNode.Parse(json);
        if (parent is JsonObject properties)
        {
            properties[token] = value;
        }
        else if (token == "-")
        {
            parent.AsArray().Add(value);
        }
        else
        {
            parent.AsArray()[int.Parse(token, System.Globalization.CultureInfo.InvariantCulture)] = value;
        }

        return document;
    }

    public static JsonNode Without(this JsonNode document, string pointer)
    {
        var (parent, token) = Locate(document, pointer);
        if (parent is JsonObject properties)
        {
            Assert.True(properties.Remove(token), $"nothing at {pointer}");
        }
        else
        {
            parent.AsArray().RemoveAt(int.Parse(token, System.Globalization.CultureInfo.InvariantCulture));
        }

        return document;
    }

    private static (JsonNode Parent, string Token) Locate(JsonNode document, string pointer)
    {
        var tokens = pointer.Split('/').Skip(1).Select(token => token.Replace("~1", "/").Replace("~0", "~")).ToList();
        var parent = tokens.SkipLast(1).Aggregate(document, (node, token) => node switch
        {
            JsonArray elements => elements[int.Parse(token, System.Globalization.CultureInfo.InvariantCulture)]!,
            _ => node[token]!,
        });
        return (parent, tokens[^1]);
    }
}
