using System.Globalization;
using System.Text.Json.Nodes;
using SurveyFns.Core.Surveys.Reading;

namespace SurveyFns.Core.Surveys;

/// <summary>The part of a <see cref="ResponseSchema"/> that describes the answer to one item.</summary>
internal sealed class ItemSchema(Language language)
{
    /// <summary>An object with an answer for each of the items; which are required is left to the caller.</summary>
    public JsonObject OfObject(IEnumerable<Item> items) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(items.Select(item => KeyValuePair.Create(item.Id, (JsonNode?)Of(item)))),
    };

    private JsonObject Of(Item item)
    {
        var schema = new JsonObject { ["title"] = item.Label.In(language) };
        if (DescriptionOf(item) is { } description)
        {
            schema["description"] = description;
        }

        if (item.AllowsUnknown)
        {
            schema["anyOf"] = new JsonArray(AnswerTo(item), new JsonObject { ["$ref"] = ResponseSchema.UnknownPointer });
            return schema;
        }

        foreach (var (name, value) in AnswerTo(item).ToList())
        {
            schema[name] = value?.DeepClone();
        }

        return schema;
    }

    private string? DescriptionOf(Item item)
    {
        string?[] parts =
        [
            item.Help?.In(language),
            item.UnitLabel?.In(language),
            item.Type != ItemType.Decimal ? null
                : language == Language.Japanese ? $"小数点以下{item.Decimals}桁まで"
                : string.Create(CultureInfo.InvariantCulture, $"decimal places: at most {item.Decimals}"),
        ];
        var given = parts.OfType<string>().ToList();
        return given.Count == 0 ? null : string.Join(language == Language.Japanese ? "／" : "; ", given);
    }

    private JsonObject AnswerTo(Item item) => item.Type switch
    {
        ItemType.Text => Text(item),
        ItemType.Integer => Number(item, "integer"),
        ItemType.Decimal => Number(item, "number"),
        ItemType.Date => new() { ["type"] = "string", ["format"] = "date", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
        ItemType.YearMonth => new() { ["type"] = "string", ["pattern"] = "^[0-9]{4}-(0[1-9]|1[0-2])$" },
        ItemType.SingleChoice => new() { ["$ref"] = ResponseSchema.PointerTo(item.CodeList!) },
        ItemType.MultipleChoice => Choices(item),
        _ => Group(item),
    };

    private static JsonObject Text(Item item)
    {
        var text = new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = item.MaximumLength };
        if (item.Format == TextFormat.Email)
        {
            text["format"] = "email";
        }
        else if (PatternOf(item.Format) is { } pattern)
        {
            text["pattern"] = pattern;
        }

        return text;
    }

    private static string? PatternOf(TextFormat format) => format switch
    {
        TextFormat.CorporateNumber => "^[1-9][0-9]{12}$",
        TextFormat.Kana => @"^[\u30A1-\u30FF\u31F0-\u31FF0-9A-Za-z \-.,&'()/+]+$",
        TextFormat.Telephone => "^[0-9+() -]+$",
        TextFormat.Postcode => "^[0-9]{3}-[0-9]{4}$",
        _ => null,
    };

    /// <summary>Decimal places are said in words: "multipleOf" of a fraction is not exact in validators that calculate in binary.</summary>
    private static JsonObject Number(Item item, string type) => new()
    {
        ["type"] = type,
        ["minimum"] = CanonicalJson.WithoutTrailingZeros(item.Minimum!.Value),
        ["maximum"] = CanonicalJson.WithoutTrailingZeros(item.Maximum!.Value),
    };

    private static JsonObject Choices(Item item)
    {
        var choices = new JsonObject { ["type"] = "array" };
        RequireElement(choices, item);
        choices["uniqueItems"] = true;
        choices["items"] = new JsonObject { ["$ref"] = ResponseSchema.PointerTo(item.CodeList!) };
        if (item.ExclusiveCodes.Count > 0)
        {
            choices["if"] = new JsonObject { ["contains"] = new JsonObject { ["enum"] = Sorted(item.ExclusiveCodes) } };
            choices["then"] = new JsonObject { ["maxItems"] = 1 };
        }

        return choices;
    }

    private JsonObject Group(Item item)
    {
        var row = OfObject(item.Items);
        row["minProperties"] = 1;
        row["required"] = ResponseSchema.Names(item.Items);
        var rows = new JsonObject { ["type"] = "array" };
        RequireElement(rows, item);
        rows["maxItems"] = item.MaximumRows;
        rows["items"] = row;
        return rows;
    }

    /// <summary>An empty list is blank, as no list is: only an item that must be answered needs an element.</summary>
    private static void RequireElement(JsonObject list, Item item)
    {
        if (item.Required)
        {
            list["minItems"] = 1;
        }
    }

    private static JsonArray Sorted(IEnumerable<string> codes) =>
        [.. codes.Order(StringComparer.Ordinal).Select(code => JsonValue.Create(code))];
}
