using System.Text;
using System.Text.Json.Nodes;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Validate;

/// <summary>The definition of <see cref="SampleSurvey"/>: every type of item, every format, routing, groups and edits.</summary>
internal static class SampleDefinition
{
    /// <summary>The round 2026, compared with a round 2025 of the same questions.</summary>
    public static SurveyDefinition Read()
    {
        var last = JsonNode.Parse(Json)!.AsObject();
        last["round"] = "2025";
        last["edits"] = new JsonArray();
        last.Remove("compareWith");
        return Read("2026", Json, Read("2025", last.ToJsonString(), null));
    }

    private static SurveyDefinition Read(string round, string json, SurveyDefinition? last)
    {
        var lists = new[] { List("states", "active", "closed"), List("bands", "near", "far"), List("topics", "a", "b", "c", "none"), Areas };
        var file = new DefinitionFile($"surveys/sample/{round}.json", Encoding.UTF8.GetBytes(json));
        var outcome = new SurveyDefinitionReader(lists.ToDictionary(list => list.Id)).Read(file, null, last);
        return outcome is DefinitionOutcome.Read read
            ? read.Definition
            : throw new InvalidOperationException(string.Join('\n', ((DefinitionOutcome.Refused)outcome).Problems));
    }

    private static CodeList List(string id, params string[] codes) => new()
    {
        Id = id, Version = "1", Title = new(id, id),
        Codes = [.. codes.Select(code => new Code { Id = code, Label = new($"{code}の名", $"label of {code}") })],
    };

    private static CodeList Areas => new()
    {
        Id = "areas", Version = "1", Title = new("地域", "Areas"),
        Codes =
        [
            new Code { Id = "400009", Label = new("福岡県", "Fukuoka Prefecture") },
            new Code
            {
                Id = "402036", Label = new("久留米市", "Kurume City"), Parent = "400009",
                Attributes = new Dictionary<string, string> { ["code5"] = "40203" },
            },
        ],
    };

    private const string Json = """
        {
          "survey": "sample", "round": "2026", "version": "1.0.0", "compareWith": "2025",
          "title": {"ja": "見本", "en": "Sample"}, "description": {"ja": "見本", "en": "Sample"}, "publisher": {"ja": "市", "en": "City"},
          "sections": [
            {"id": "firm", "title": {"ja": "企業", "en": "Firm"}, "items": [
              {"id": "name", "type": "text", "label": {"ja": "名称", "en": "Name"}, "required": true, "maximumLength": 20, "sensitivity": "identifying"},
              {"id": "corporate", "type": "text", "format": "corporate-number", "label": {"ja": "法人番号", "en": "Corporate number"}, "sensitivity": "identifying", "unique": true},
              {"id": "kana", "type": "text", "format": "kana", "label": {"ja": "フリガナ", "en": "Reading"}, "sensitivity": "identifying"},
              {"id": "mail", "type": "text", "format": "email", "label": {"ja": "メール", "en": "E-mail"}, "sensitivity": "identifying"},
              {"id": "phone", "type": "text", "format": "telephone", "label": {"ja": "電話", "en": "Telephone"}, "sensitivity": "identifying"},
              {"id": "post", "type": "text", "format": "postcode", "label": {"ja": "郵便番号", "en": "Postcode"}, "sensitivity": "identifying"},
              {"id": "area", "type": "single-choice", "codeList": "areas", "label": {"ja": "所在地", "en": "Area"}},
              {"id": "state", "type": "single-choice", "codeList": "states", "required": true, "label": {"ja": "状況", "en": "Status"}}]},
            {"id": "people", "title": {"ja": "人", "en": "People"}, "when": {"!=": [{"item": "state"}, "closed"]}, "items": [
              {"id": "staff", "type": "integer", "unit": "persons", "unitLabel": {"ja": "人", "en": "persons"}, "minimum": 0, "maximum": 1000, "required": true, "unknown": true, "label": {"ja": "従業者数", "en": "Staff"}},
              {"id": "women", "type": "integer", "unit": "persons", "unitLabel": {"ja": "人", "en": "persons"}, "minimum": 0, "label": {"ja": "うち女性", "en": "Women"}},
              {"id": "profit", "type": "integer", "unit": "kJPY", "unitLabel": {"ja": "千円", "en": "thousand yen"}, "unknown": true, "label": {"ja": "利益", "en": "Profit"}},
              {"id": "discount", "type": "integer", "unit": "kJPY", "unitLabel": {"ja": "千円", "en": "thousand yen"}, "maximum": 0, "label": {"ja": "割引", "en": "Discount"}},
              {"id": "fte", "type": "decimal", "decimals": 1, "unit": "FTE", "unitLabel": {"ja": "人", "en": "FTE"}, "minimum": 0, "maximum": 99.5, "label": {"ja": "常勤換算", "en": "FTE"}},
              {"id": "moving", "type": "integer", "unit": "year", "unitLabel": {"ja": "年", "en": "year"}, "minimum": 2000, "maximum": 2100, "label": {"ja": "移転の年", "en": "Year of move"}},
              {"id": "day", "type": "date", "unknown": true, "label": {"ja": "決算日", "en": "Closing date"}},
              {"id": "month", "type": "year-month", "unknown": true, "label": {"ja": "設立", "en": "Founded"}},
              {"id": "topics", "type": "multiple-choice", "codeList": "topics", "exclusive": ["none"], "label": {"ja": "分野", "en": "Topics"}},
              {"id": "detail", "type": "text", "required": true, "label": {"ja": "詳細", "en": "Detail"}, "when": {">": [{"item": "staff"}, 5]}},
              {"id": "remark", "type": "text", "label": {"ja": "備考", "en": "Remark"}, "when": {"answered": "detail"}},
              {"id": "partners", "type": "group", "maximumRows": 3, "matchRowsBy": "partner", "label": {"ja": "連携先", "en": "Partners"}, "items": [
                {"id": "partner", "type": "text", "label": {"ja": "相手", "en": "Partner"}, "maximumLength": 30},
                {"id": "band", "type": "single-choice", "codeList": "bands", "required": true, "label": {"ja": "距離", "en": "Band"}},
                {"id": "visits", "type": "integer", "unit": "times", "unitLabel": {"ja": "回", "en": "times"}, "minimum": 0, "label": {"ja": "訪問", "en": "Visits"}},
                {"id": "train", "type": "text", "label": {"ja": "列車", "en": "Train"}, "when": {"==": [{"item": "band"}, "far"]}}]}]},
            {"id": "end", "title": {"ja": "終わり", "en": "End"}, "items": [
              {"id": "comments", "type": "text", "format": "multiline", "maximumLength": 100, "label": {"ja": "意見", "en": "Comments"}}]}],
          "edits": [
            {"code": "E001", "severity": "error", "items": ["women", "staff"], "require": {"<=": [{"item": "women"}, {"item": "staff"}]},
             "message": {"ja": "女性{women}人は全体{staff}人以下にしてください。", "en": "Women {women}, staff {staff}: correct one."}},
            {"code": "E002", "severity": "error", "items": ["mail", "phone"], "require": {"or": [{"answered": "mail"}, {"answered": "phone"}]},
             "message": {"ja": "メールか電話を入力してください。", "en": "Enter e-mail or telephone."}},
            {"code": "E003", "severity": "error", "each": "partners", "items": ["visits", "band"], "when": {"==": [{"item": "band"}, "near"]},
             "require": {">": [{"item": "visits"}, 0]}, "message": {"ja": "{partner}（{band}）の訪問{visits}回を直してください。", "en": "{partner} ({band}): correct {visits} visits."}},
            {"code": "E004", "severity": "error", "items": ["day"], "require": {"<=": [{"item": "day"}, {"round": "referenceDate"}]},
             "message": {"ja": "{day}を直してください。", "en": "Correct {day}."}},
            {"code": "E005", "severity": "error", "items": ["detail"], "require": {"answered": "remark"}, "when": {"==": [{"item": "detail"}, "remark needed"]},
             "message": {"ja": "備考を書いてください。", "en": "Write a remark."}},
            {"code": "W001", "severity": "warning", "items": ["staff"], "require": {"<=": [{"item": "staff"}, {"*": [2, {"last": "staff"}]}]},
             "message": {"ja": "前回{last.staff}人、今回{staff}人。", "en": "Last {last.staff}, now {staff}."}},
            {"code": "W002", "severity": "warning", "each": "partners", "items": ["band"], "require": {"==": [{"item": "band"}, {"last": "band"}]},
             "message": {"ja": "{partner}: 前回{last.band}、今回{band}。", "en": "{partner}: last {last.band}, now {band}."}},
            {"code": "W003", "severity": "warning", "items": ["topics"], "require": {"not": {"contains": [{"item": "topics"}, "none"]}},
             "message": {"ja": "{topics}でよいですか。", "en": "{topics}: is that right?"}}],
          "population": {}, "dimensions": [],
          "measures": [{"id": "firms", "label": {"ja": "企業数", "en": "Firms"}, "kind": "count", "unit": "firms"}],
          "tables": [{"id": "firms", "title": {"ja": "企業数", "en": "Firms"}, "dimensions": [], "measures": ["firms"]}],
          "disclosure": {"threshold": 3, "pPercent": 10}
        }
        """;
}
