using System.Text.Json.Nodes;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Surveys;

public sealed class ResponseSchemaTests
{
    private static readonly JsonObject Schema = Read(ADefinition.For2026());

    private static JsonNode Answers => Schema["properties"]!["answers"]!;

    [Fact]
    public void Of_Body_IsAnswersAndConfirmationsAndNothingElse()
    {
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)Schema["$schema"]);
        Assert.Equal(["answers", "confirmations"], Schema["properties"]!.AsObject().Select(property => property.Key));
        AssertJson("""["answers"]""", Schema["required"]);
        Assert.False((bool)Schema["additionalProperties"]!);
        AssertJson(
            """{"type": "object", "propertyNames": {"pattern": "^W[0-9]{3}$"}, "additionalProperties": {"type": "string", "minLength": 1}}""",
            Schema["properties"]!["confirmations"]);
    }

    [Fact]
    public void Of_Answers_AreTheItemsInOrderAndNothingElse()
    {
        Assert.Equal(
            ADefinition.For2026().Build().ItemsInOrder.Select(item => item.Id), Answers["properties"]!.AsObject().Select(property => property.Key));
        Assert.False((bool)Answers["additionalProperties"]!);
    }

    [Fact]
    public void Of_RequiredItems_AreThoseAskedOfEverybody() =>
        AssertJson("""["firm_name", "municipality", "activity", "founded_on", "techniques"]""", Answers["required"]);

    [Theory]
    [InlineData("firm_name", """{"type": "string", "minLength": 1, "maxLength": 100}""")]
    [InlineData("corporate_number", """{"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[1-9][0-9]{12}$"}""")]
    [InlineData("municipality", """{"$ref": "#/$defs/codes-municipalities"}""")]
    [InlineData("founded_on", """{"anyOf": [{"type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$"}, {"$ref": "#/$defs/unknown"}]}""")]
    [InlineData("year_end", """{"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}""")]
    [InlineData("techniques", """
        {"type": "array", "minItems": 1, "uniqueItems": true, "items": {"$ref": "#/$defs/codes-techniques"},
         "if": {"contains": {"enum": ["none"]}}, "then": {"maxItems": 1}}
        """)]
    [InlineData("past_stages", """{"type": "array", "uniqueItems": true, "items": {"$ref": "#/$defs/codes-stages"}}""")]
    [InlineData("employees", """{"anyOf": [{"type": "integer", "minimum": 0, "maximum": 100000}, {"$ref": "#/$defs/unknown"}]}""")]
    [InlineData("share", """{"type": "number", "minimum": 0, "maximum": 100}""")]
    [InlineData("stage", """{"anyOf": [{"$ref": "#/$defs/codes-stages"}, {"$ref": "#/$defs/unknown"}]}""")]
    public void Of_Item_HasTheFormOfItsType(string item, string expected) => AssertJson(expected, WithoutTexts(Answers["properties"]![item]!));

    [Fact]
    public void Of_Group_IsAListOfRows()
    {
        var group = Answers["properties"]!["partners"]!;
        var row = group["items"]!;

        Assert.Equal(("array", 10), ((string?)group["type"], (int)group["maxItems"]!));
        Assert.False(group.AsObject().ContainsKey("minItems"));
        Assert.Equal(["name", "travel_band", "partner_since"], row["properties"]!.AsObject().Select(property => property.Key));
        AssertJson("""["travel_band"]""", row["required"]);
        Assert.Equal((1, false), ((int)row["minProperties"]!, (bool)row["additionalProperties"]!));
    }

    [Fact]
    public void Of_RequiredGroup_HasARow() =>
        Assert.Equal(1, (int)ItemsOf(ADefinition.For2026().With("/sections/1/items/7/required", "true"))["partners"]!["minItems"]!);

    [Fact]
    public void Of_CodeLists_OfferOnlyCodesWithNoneBelow()
    {
        AssertJson("""{"type": "string", "enum": ["402036", "402168", "402125"]}""", Schema["$defs"]!["codes-municipalities"]);
        Assert.Equal(
            "unknown codes-municipalities codes-stages codes-statuses codes-techniques codes-travel-bands",
            string.Join(' ', Schema["$defs"]!.AsObject().Select(definition => definition.Key)));
    }

    [Theory]
    [InlineData("email", "format", "email")]
    [InlineData("postcode", "pattern", "^[0-9]{3}-[0-9]{4}$")]
    [InlineData("telephone", "pattern", "^[0-9+() -]+$")]
    [InlineData("kana", "pattern", @"^[\u30A1-\u30FF\u31F0-\u31FF0-9A-Za-z \-.,&'()/+]+$")]
    [InlineData("free", "pattern", null)]
    [InlineData("multiline", "format", null)]
    public void Of_TextOfAFormat_IsConstrained(string format, string keyword, string? expected)
    {
        var comments = ItemsOf(ADefinition.For2026().With("/sections/1/items/8/format", $"\"{format}\""))["comments"]!;

        Assert.Equal(expected, (string?)comments[keyword]);
    }

    [Fact]
    public void Of_Language_ChoosesTheTexts()
    {
        var japanese = ItemsOf(ADefinition.For2026(), Language.Japanese);

        Assert.Equal(("従業者", "助言／人"), ((string?)japanese["employees"]!["title"], (string?)japanese["employees"]!["description"]));
        Assert.Equal("％／小数点以下1桁まで", (string?)japanese["share"]!["description"]);
        Assert.Equal(("Employees", "Help; persons"),
            ((string?)Answers["properties"]!["employees"]!["title"], (string?)Answers["properties"]!["employees"]!["description"]));
        Assert.Equal("%; decimal places: at most 1", (string?)Answers["properties"]!["share"]!["description"]);
    }

    [Fact]
    public void Of_SameDefinition_GivesTheSameBytes() => Assert.Equal(
        ResponseSchema.Of(ADefinition.For2026().Build(), Language.English).ToArray(),
        ResponseSchema.Of(ADefinition.For2026().With("/sections/1/items/0/maximum", "1e5").Build(), Language.English).ToArray());

    private static JsonObject Read(ADefinition definition, Language language = Language.English) =>
        JsonNode.Parse(ResponseSchema.Of(definition.Build(), language).Span)!.AsObject();

    private static JsonNode ItemsOf(ADefinition definition, Language language = Language.English) =>
        Read(definition, language)["properties"]!["answers"]!["properties"]!;

    private static JsonObject WithoutTexts(JsonNode schema)
    {
        var copy = schema.DeepClone().AsObject();
        copy.Remove("title");
        copy.Remove("description");
        return copy;
    }

    private static void AssertJson(string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual?.ToJsonString());
}
