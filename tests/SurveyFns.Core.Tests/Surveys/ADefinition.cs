using System.Text;
using System.Text.Json.Nodes;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Surveys;

/// <summary>A survey definition with an item of every type, valid until a test changes it.</summary>
internal sealed class ADefinition
{
    private readonly JsonNode document = JsonNode.Parse(Complete)!;

    private const string Complete = """
        {
          "$schema": "../../survey.schema.json",
          "survey": "bio-startup", "round": "2026", "version": "1.0.0",
          "title": {"ja": "調査", "en": "Survey"}, "description": {"ja": "説明", "en": "Description"},
          "publisher": {"ja": "久留米市", "en": "Kurume City"},
          "shards": 2,
          "sections": [
            {"id": "firm", "title": {"ja": "企業", "en": "Firm"}, "items": [
              {"id": "firm_name", "type": "text", "label": {"ja": "企業名", "en": "Name"}, "maximumLength": 100,
               "required": true, "sensitivity": "identifying"},
              {"id": "corporate_number", "type": "text", "label": {"ja": "法人番号", "en": "Corporate number"},
               "format": "corporate-number", "unique": true, "sensitivity": "identifying"},
              {"id": "municipality", "type": "single-choice", "label": {"ja": "市町村", "en": "Municipality"},
               "codeList": "municipalities", "required": true, "sensitivity": "publishable"},
              {"id": "activity", "type": "single-choice", "label": {"ja": "状況", "en": "Status"}, "codeList": "statuses", "required": true},
              {"id": "founded_on", "type": "year-month", "label": {"ja": "設立", "en": "Founded"}, "required": true, "unknown": true},
              {"id": "techniques", "type": "multiple-choice", "label": {"ja": "技術", "en": "Techniques"},
               "codeList": "techniques", "exclusive": ["none"], "required": true}]},
            {"id": "business", "title": {"ja": "事業", "en": "Business"}, "introduction": {"ja": "導入", "en": "Introduction"},
             "when": {"!=": [{"item": "activity"}, "closed"]}, "items": [
              {"id": "employees", "type": "integer", "label": {"ja": "従業者", "en": "Employees"}, "help": {"ja": "助言", "en": "Help"},
               "unit": "persons", "unitLabel": {"ja": "人", "en": "persons"}, "required": true, "unknown": true,
               "minimum": 0, "maximum": 100000, "prefill": true},
              {"id": "women", "type": "integer", "label": {"ja": "女性", "en": "Women"},
               "unit": "persons", "unitLabel": {"ja": "人", "en": "persons"}, "unknown": true, "minimum": 0},
              {"id": "share", "type": "decimal", "label": {"ja": "割合", "en": "Share"}, "decimals": 1,
               "unit": "percent", "unitLabel": {"ja": "％", "en": "%"}, "minimum": 0, "maximum": 100, "required": true},
              {"id": "year_end", "type": "date", "label": {"ja": "決算日", "en": "Year end"}},
              {"id": "stage", "type": "single-choice", "label": {"ja": "段階", "en": "Stage"}, "codeList": "stages", "unknown": true,
               "when": {"answered": "employees"}},
              {"id": "past_stages", "type": "multiple-choice", "label": {"ja": "過去の段階", "en": "Past stages"}, "codeList": "stages"},
              {"id": "main_technique", "type": "single-choice", "label": {"ja": "主な技術", "en": "Main technique"}, "codeList": "techniques"},
              {"id": "partners", "type": "group", "label": {"ja": "連携先", "en": "Partners"}, "maximumRows": 10, "matchRowsBy": "name",
               "items": [
                {"id": "name", "type": "text", "label": {"ja": "名称", "en": "Name"}, "sensitivity": "identifying"},
                {"id": "travel_band", "type": "single-choice", "label": {"ja": "距離", "en": "Travel"}, "codeList": "travel-bands", "required": true},
                {"id": "partner_since", "type": "date", "label": {"ja": "開始", "en": "Since"},
                 "when": {"!=": [{"item": "travel_band"}, "overseas"]}}]},
              {"id": "comments", "type": "text", "label": {"ja": "意見", "en": "Comments"}, "format": "multiline", "maximumLength": 2000}]}],
          "edits": [
            {"code": "E101", "severity": "error", "items": ["women", "employees"],
             "require": {"<=": [{"item": "women"}, {"item": "employees"}]},
             "message": {"ja": "女性（{women}）が多い。", "en": "More women ({women}) than employees ({employees}, last {last.employees})."}},
            {"code": "W201", "severity": "warning", "items": ["travel_band"], "each": "partners",
             "when": {"==": [{"item": "activity"}, "active"]},
             "require": {"==": [{"item": "travel_band"}, {"last": "travel_band"}]},
             "message": {"ja": "{name}との距離が変わった。", "en": "Travel to {name} changed from {last.travel_band}."}}],
          "population": {"activity": ["active", "dormant"]},
          "dimensions": [
            {"id": "area", "label": {"ja": "地域", "en": "Area"}, "item": "municipality", "codeList": "municipalities", "total": "400009"},
            {"id": "size", "label": {"ja": "規模", "en": "Size"}, "item": "employees", "codeList": "size-bands"},
            {"id": "founded", "label": {"ja": "設立年", "en": "Founded"}, "item": "founded_on", "codeList": "founding-years"},
            {"id": "share_band", "label": {"ja": "割合", "en": "Share"}, "item": "share", "codeList": "share-bands"}],
          "measures": [
            {"id": "firms", "label": {"ja": "企業数", "en": "Firms"}, "kind": "count", "unit": "firms"},
            {"id": "employees", "label": {"ja": "従業者数", "en": "Employees"}, "kind": "sum", "item": "employees", "unit": "persons"}],
          "tables": [
            {"id": "firms_by_area", "title": {"ja": "地域別", "en": "By area"}, "dimensions": ["area"], "measures": ["firms", "employees"]},
            {"id": "firms_by_size", "title": {"ja": "規模別", "en": "By size"}, "dimensions": ["area", "size"], "measures": ["firms"]}],
          "disclosure": {"threshold": 3, "pPercent": 10}
        }
        """;

    public string FileName { get; private init; } = "surveys/bio-startup/2026.json";

    public static ADefinition For2026() => new();

    public static ADefinition For(string round) =>
        new ADefinition { FileName = $"surveys/bio-startup/{round}.json" }.With("/round", $"\"{round}\"");

    public ADefinition With(string pointer, string value)
    {
        document.With(pointer, value);
        return this;
    }

    public ADefinition Without(string pointer)
    {
        document.Without(pointer);
        return this;
    }

    public DefinitionFile File() => new(FileName, Encoding.UTF8.GetBytes(document.ToJsonString()));

    public DefinitionOutcome Read(SurveyDefinition? comparedWith = null) =>
        new SurveyDefinitionReader(ACodeList.All).Read(File(), comparedWith: comparedWith);

    public SurveyDefinition Build() => Read() switch
    {
        DefinitionOutcome.Read read => read.Definition,
        DefinitionOutcome.Refused refused => throw new InvalidOperationException(string.Join('\n', refused.Problems)),
        _ => throw new InvalidOperationException(),
    };
}
