using System.Text;
using System.Text.Json.Nodes;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Surveys;

/// <summary>Code lists of the survey that <see cref="ADefinition"/> describes.</summary>
internal sealed class ACodeList(string json)
{
    private readonly JsonNode document = JsonNode.Parse(json)!;

    /// <summary>All lists that <see cref="ADefinition"/> may name, by id.</summary>
    public static IReadOnlyDictionary<string, CodeList> All => new[]
    {
        Municipalities(), Statuses(), Techniques(), Stages(), TravelBands(), SizeBands(), FoundingYears(), ShareBands(),
    }.Select(list => list.Build()).ToDictionary(list => list.Id);

    public static ACodeList Municipalities() => new("""
        {
          "$schema": "../codelist.schema.json", "id": "municipalities", "version": "2024-01-01",
          "title": {"ja": "市町村", "en": "Municipalities"}, "source": {"ja": "総務省", "en": "Ministry"},
          "codes": [
            {"id": "400009", "label": {"ja": "福岡県", "en": "Fukuoka"}},
            {"id": "402036", "label": {"ja": "久留米市", "en": "Kurume"}, "parent": "400009", "attributes": {"code5": "40203"}},
            {"id": "402168", "label": {"ja": "小郡市", "en": "Ogori"}, "parent": "400009", "attributes": {"code5": "40216"}},
            {"id": "402125", "label": {"ja": "大川市", "en": "Okawa"}, "parent": "400009", "attributes": {"code5": "40212"}}
          ],
          "groupings": [
            {"id": "two-areas", "groups": [
              {"id": "402036", "label": {"ja": "久留米市", "en": "Kurume"}, "codes": ["402036"]},
              {"id": "others", "label": {"ja": "その他", "en": "Others"}, "codes": ["402168", "402125"]}]}]
        }
        """);

    public static ACodeList Statuses() => Plain("statuses", "active", "dormant", "closed");

    public static ACodeList Techniques() => Plain("techniques", "dna", "proteins", "cells", "none");

    public static ACodeList TravelBands() => Plain("travel-bands", "walk", "car", "overseas");

    /// <summary>Attributes of every form: <c>first_year</c> a number, <c>opened</c> a date, <c>note</c> a text; <c>sales</c> has none.</summary>
    public static ACodeList Stages() => new("""
        {
          "id": "stages", "version": "1.0.0", "title": {"ja": "段階", "en": "Stages"},
          "codes": [
            {"id": "research", "label": {"ja": "研究", "en": "Research"}, "definition": {"ja": "基礎", "en": "Basic"},
             "attributes": {"first_year": "2004", "opened": "2004-04", "note": "2004"}},
            {"id": "pilot", "label": {"ja": "試験", "en": "Pilot"},
             "attributes": {"first_year": "2007", "opened": "2007-04-15", "note": "007"}},
            {"id": "sales", "label": {"ja": "販売", "en": "Sales"}}
          ]
        }
        """);

    public static ACodeList SizeBands() => new("""
        {
          "id": "size-bands", "version": "1.0.0", "title": {"ja": "規模", "en": "Size"},
          "codes": [
            {"id": "0_4", "label": {"ja": "4人以下", "en": "0–4"}, "to": 4},
            {"id": "5_49", "label": {"ja": "5～49人", "en": "5–49"}, "from": 5, "to": 49},
            {"id": "50_", "label": {"ja": "50人以上", "en": "50 or more"}, "from": 50}
          ]
        }
        """);

    public static ACodeList FoundingYears() => new("""
        {
          "id": "founding-years", "version": "1.0.0", "title": {"ja": "設立年", "en": "Founded"},
          "codes": [
            {"id": "until_2010", "label": {"ja": "2010年以前", "en": "Until 2010"}, "to": 2010},
            {"id": "from_2011", "label": {"ja": "2011年以降", "en": "From 2011"}, "from": 2011}
          ]
        }
        """);

    /// <summary>Bands with one decimal place from 0 to 100.</summary>
    public static ACodeList ShareBands() => new("""
        {
          "id": "share-bands", "version": "1.0.0", "title": {"ja": "割合", "en": "Share"},
          "codes": [
            {"id": "low", "label": {"ja": "低", "en": "Low"}, "from": 0, "to": 49.9},
            {"id": "high", "label": {"ja": "高", "en": "High"}, "from": 50, "to": 100}
          ]
        }
        """);

    public ACodeList With(string pointer, string value)
    {
        document.With(pointer, value);
        return this;
    }

    public ACodeList Without(string pointer)
    {
        document.Without(pointer);
        return this;
    }

    public DefinitionFile File(string? name = null) =>
        new(name ?? $"codelists/{document["id"]}.json", Encoding.UTF8.GetBytes(document.ToJsonString()));

    public CodeList Build() => Assert.IsType<CodeListOutcome.Read>(CodeListReader.Read(File())).CodeList;

    private static ACodeList Plain(string id, params string[] codes) => new(new JsonObject
    {
        ["id"] = id,
        ["version"] = "1.0.0",
        ["title"] = new JsonObject { ["ja"] = "一覧", ["en"] = "List" },
        ["codes"] = new JsonArray([.. codes.Select(code => new JsonObject
        {
            ["id"] = code, ["label"] = new JsonObject { ["ja"] = $"{code}（日本語）", ["en"] = code },
        })]),
    }.ToJsonString());
}
