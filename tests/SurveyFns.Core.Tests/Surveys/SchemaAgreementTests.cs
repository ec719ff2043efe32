using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SurveyFns.Core.Surveys.Reading;
using SurveyFns.Core.Tests.Surveys.Expressions;

namespace SurveyFns.Core.Tests.Surveys;

/// <summary>The JSON Schemas, the reader and the README say the same.</summary>
public sealed partial class SchemaAgreementTests
{
    private static readonly JsonObject Survey = SchemaFiles.Schema("survey.schema.json");
    private static readonly JsonObject CodeList = SchemaFiles.Schema("codelist.schema.json");

    public static TheoryData<string, IReadOnlyList<string>> SurveyObjects => new()
    {
        { "definition", [.. PropertyNames.Definition.Except(["basedOn"])] },
        { "patch", PropertyNames.Definition },
        { "section", PropertyNames.Section },
        { "edit", PropertyNames.Edit },
        { "dimension", PropertyNames.Dimension },
        { "measure", PropertyNames.Measure },
        { "table", PropertyNames.Table },
        { "design", PropertyNames.Design },
        { "linked", PropertyNames.Linked },
        { "originDimension", PropertyNames.OriginDimension },
        { "linkedMeasure", PropertyNames.LinkedMeasure },
        { "disclosure", PropertyNames.Disclosure },
        { "dominance", PropertyNames.Dominance },
        { "break", PropertyNames.Break },
        { "localizedText", ["ja", "en"] },
    };

    public static TheoryData<string, IReadOnlyList<string>> CodeListObjects => new()
    {
        { "codeEntry", PropertyNames.Code },
        { "grouping", PropertyNames.Grouping },
        { "group", PropertyNames.Group },
        { "localizedText", ["ja", "en"] },
    };

    public static TheoryData<string> ItemTypeWords => [.. Words.ItemTypes.Keys];

    public static TheoryData<string> Operators => [.. OperatorsOfTheSchema()];

    [Theory]
    [MemberData(nameof(SurveyObjects))]
    public void SurveySchema_Object_HasThePropertiesOfTheReader(string name, IReadOnlyList<string> properties) =>
        AssertClosed(Survey["$defs"]![name]!, properties);

    [Theory]
    [MemberData(nameof(CodeListObjects))]
    public void CodeListSchema_Object_HasThePropertiesOfTheReader(string name, IReadOnlyList<string> properties) =>
        AssertClosed(CodeList["$defs"]![name]!, properties);

    [Fact]
    public void CodeListSchema_Itself_HasThePropertiesOfTheReader() => AssertClosed(CodeList, PropertyNames.CodeList);

    [Theory]
    [MemberData(nameof(ItemTypeWords))]
    public void SurveySchema_ItemOfAType_HasThePropertiesOfTheReader(string type)
    {
        var item = Survey["$defs"]!["item"]!;
        var applying = item["allOf"]!.AsArray().Where(branch => IsFor(branch!, type)).SelectMany(branch => Names(branch!["then"]!["properties"]!));

        Assert.Equal(
            PropertyNames.Items[Words.ItemTypes[type]].Order(StringComparer.Ordinal),
            Names(item["properties"]!).Union(applying).Order(StringComparer.Ordinal));
        Assert.False((bool)item["unevaluatedProperties"]!);
    }

    [Fact]
    public void SurveySchema_Words_AreThoseOfTheReader()
    {
        var item = Survey["$defs"]!["item"]!;

        AssertWords(Words.ItemTypes.Keys, item["properties"]!["type"]!);
        AssertWords(Words.Sensitivities.Keys, item["properties"]!["sensitivity"]!);
        AssertWords(Words.TextFormats.Keys, item["allOf"]![0]!["then"]!["properties"]!["format"]!);
        AssertWords(Words.EditSeverities.Keys, Survey["$defs"]!["edit"]!["properties"]!["severity"]!);
        AssertWords(Words.MeasureKinds.Keys, Survey["$defs"]!["measure"]!["properties"]!["kind"]!);
        AssertWords(Words.LinkedMeasureKinds.Keys, Survey["$defs"]!["linkedMeasure"]!["properties"]!["kind"]!);
    }

    [Theory]
    [MemberData(nameof(Operators))]
    public void SurveySchema_Operator_IsKnownToTheReader(string name)
    {
        var (_, problems) = new ARule($$"""{"{{name}}": null}""").ReadWithProblems();

        Assert.NotEmpty(problems);
        Assert.DoesNotContain(problems, problem => problem.Reason.Contains("unknown operator", StringComparison.Ordinal));
    }

    [Fact]
    public void Readme_TableOfOperators_NamesThoseOfTheSchema()
    {
        var rows = SchemaFiles.Readme.Split('\n')
            .SkipWhile(line => !line.StartsWith("| operator |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|'));
        var named = rows.SelectMany(row => Operator().Matches(row.Split('|')[1])).Select(match => match.Groups["name"].Value);

        Assert.Equal(OperatorsOfTheSchema().Except(["code"]).Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal).Distinct());
    }

    [Fact]
    public void Readme_ExampleOfARound_HasOnlyKnownProperties()
    {
        var example = JsonBlock().Match(SchemaFiles.Readme).Groups["json"].Value;

        var names = TopLevelName().Matches(example).Select(match => match.Groups["name"].Value);

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains(name, PropertyNames.Definition));
    }

    private static IEnumerable<string> OperatorsOfTheSchema() => Names(Survey["$defs"]!["operator"]!["properties"]!);

    private static IEnumerable<string> Names(JsonNode properties) => properties.AsObject().Select(property => property.Key);

    private static bool IsFor(JsonNode branch, string type)
    {
        var name = ((string)branch["if"]!["$ref"]!).Split('/')[^1];
        var condition = Survey["$defs"]![name]!["properties"]!["type"]!;
        return condition["const"] is { } only ? (string)only! == type : condition["enum"]!.AsArray().Any(word => (string)word! == type);
    }

    private static void AssertClosed(JsonNode schema, IReadOnlyList<string> properties)
    {
        Assert.Equal(properties.Order(StringComparer.Ordinal), Names(schema["properties"]!).Order(StringComparer.Ordinal));
        Assert.False((bool)schema["additionalProperties"]!);
    }

    private static void AssertWords(IEnumerable<string> words, JsonNode schema) =>
        Assert.Equal(words, schema["enum"]!.AsArray().Select(word => (string)word!));

    [GeneratedRegex("`(\\{\")?(?<name>[^`\"]+)(\"[^`]*)?`")]
    private static partial Regex Operator();

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();

    [GeneratedRegex("^  \"(?<name>[^\"]+)\":", RegexOptions.Multiline)]
    private static partial Regex TopLevelName();
}
