using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Surveys;

/// <summary>The definition's own JSON: one byte sequence for one content.</summary>
public sealed class DefinitionJsonTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public void Json_LayoutAndOrderOfTheFile_DoNotMatter()
    {
        var file = ADefinition.For2026().File();
        var shuffled = new DefinitionFile(file.Name, JsonSerializer.SerializeToUtf8Bytes(
            Reversed(JsonNode.Parse(file.Content.Span)!), Indented));
        Assert.NotEqual(file.Content.ToArray(), shuffled.Content.ToArray());

        var (one, other) = (Read(file), Read(shuffled));

        Assert.Equal(one.Json.ToArray(), other.Json.ToArray());
        Assert.Equal(one.Digest, other.Digest);
    }

    [Fact]
    public void Json_WayANumberIsWritten_DoesNotMatter() => Assert.Equal(
        ADefinition.For2026().Build().Digest,
        ADefinition.For2026().With("/sections/1/items/0/maximum", "1.000e5").With("/sections/1/items/0/minimum", "0.0").Build().Digest);

    [Fact]
    public void Json_AnyChange_ChangesTheDigest() =>
        Assert.NotEqual(ADefinition.For2026().Build().Digest, ADefinition.For2026().With("/title/en", "\"survey\"").Build().Digest);

    [Fact]
    public void Json_ChangeOfACodeList_ChangesTheDigest()
    {
        var lists = ACodeList.All.ToDictionary();
        lists["stages"] = ACodeList.Stages().With("/codes/0/label/en", "\"Basic research\"").Build();

        var changed = Assert.IsType<DefinitionOutcome.Read>(new SurveyDefinitionReader(lists).Read(ADefinition.For2026().File())).Definition;

        Assert.NotEqual(ADefinition.For2026().Build().Digest, changed.Digest);
    }

    [Fact]
    public void Digest_IsTheHashOfTheJson()
    {
        var definition = ADefinition.For2026().Build();

        Assert.Equal(Convert.ToHexString(SHA256.HashData(definition.Json.Span)).ToLowerInvariant(), definition.Digest);
    }

    [Fact]
    public void Json_HoldsTheDefinitionAndTheCodeListsItUses()
    {
        var json = JsonNode.Parse(ADefinition.For2026().Build().Json.Span)!.AsObject();
        var lists = json["codeLists"]!.AsObject();

        Assert.False(json.ContainsKey("$schema"));
        Assert.Equal("2026", (string?)json["round"]);
        Assert.Equal(ACodeList.All.Keys.Order(StringComparer.Ordinal), lists.Select(list => list.Key));
        foreach (var (id, list) in lists)
        {
            var file = new DefinitionFile($"{id}.json", Encoding.UTF8.GetBytes(list!.ToJsonString()));
            var read = Assert.IsType<CodeListOutcome.Read>(CodeListReader.Read(file)).CodeList;
            Assert.Equal(ACodeList.All[id].Codes.Select(code => code.Id), read.Codes.Select(code => code.Id));
        }
    }

    [Fact]
    public void Json_WithoutCodeLists_IsAgainAFileOfTheSameDefinition()
    {
        var definition = ADefinition.For2026().Build();
        var json = JsonNode.Parse(definition.Json.Span)!.AsObject();
        json.Remove("codeLists");

        Assert.Equal(definition.Digest, Read(new DefinitionFile("again.json", Encoding.UTF8.GetBytes(json.ToJsonString()))).Digest);
    }

    [Fact]
    public void Json_JapaneseText_IsReadable() =>
        Assert.Contains("\"久留米市\"", Encoding.UTF8.GetString(ADefinition.For2026().Build().Json.Span), StringComparison.Ordinal);

    private static SurveyDefinition Read(DefinitionFile file) =>
        Assert.IsType<DefinitionOutcome.Read>(new SurveyDefinitionReader(ACodeList.All).Read(file)).Definition;

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject properties => new JsonObject(
            properties.Reverse().Select(property => KeyValuePair.Create(property.Key, Reversed(property.Value)))),
        JsonArray elements => new JsonArray([.. elements.Select(Reversed)]),
        _ => node?.DeepClone(),
    };
}
