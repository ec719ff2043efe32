using System.Text;
using System.Text.Json;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate;

namespace SurveyFns.SubmissionStream;

/// <summary>A small survey with every type of item, for tests of the store; its responses come from the real validation.</summary>
public static class StoreSurvey
{
    private const string Definition = """
        {
          "survey": "store-sample", "round": "2026", "version": "1.0.0",
          "title": {"ja": "見本調査", "en": "Sample survey"}, "description": {"ja": "見本", "en": "Sample"},
          "publisher": {"ja": "見本市", "en": "Sample City"},
          "shards": 1,
          "sections": [{"id": "all", "title": {"ja": "全部", "en": "All"}, "items": [
            {"id": "area", "type": "single-choice", "label": {"ja": "地域", "en": "Area"}, "codeList": "areas", "required": true},
            {"id": "firm_name", "type": "text", "label": {"ja": "名称", "en": "Name"}, "sensitivity": "identifying"},
            {"id": "licence", "type": "text", "label": {"ja": "許可", "en": "Licence"}, "unique": true, "sensitivity": "identifying"},
            {"id": "topics", "type": "multiple-choice", "label": {"ja": "話題", "en": "Topics"}, "codeList": "topics"},
            {"id": "staff", "type": "integer", "label": {"ja": "人数", "en": "Staff"}, "unit": "persons",
             "unitLabel": {"ja": "人", "en": "persons"}, "unknown": true},
            {"id": "share", "type": "decimal", "decimals": 2, "label": {"ja": "割合", "en": "Share"}, "unit": "percent",
             "unitLabel": {"ja": "％", "en": "%"}},
            {"id": "founded", "type": "year-month", "label": {"ja": "設立", "en": "Founded"}},
            {"id": "year_end", "type": "date", "label": {"ja": "決算", "en": "Year end"}},
            {"id": "partners", "type": "group", "label": {"ja": "相手", "en": "Partners"}, "maximumRows": 10, "items": [
              {"id": "partner_area", "type": "single-choice", "label": {"ja": "地域", "en": "Area"}, "codeList": "areas"}]},
            {"id": "comments", "type": "text", "format": "multiline", "maximumLength": 10000, "label": {"ja": "意見", "en": "Comments"}},
            {"id": "wishes", "type": "text", "format": "multiline", "maximumLength": 10000, "label": {"ja": "要望", "en": "Wishes"}},
            {"id": "plans", "type": "text", "format": "multiline", "maximumLength": 10000, "label": {"ja": "計画", "en": "Plans"}},
            {"id": "worries", "type": "text", "format": "multiline", "maximumLength": 10000, "label": {"ja": "心配", "en": "Worries"}}]}],
          "edits": [{"code": "W001", "severity": "warning", "items": ["staff"], "require": {"<": [{"item": "staff"}, 1000]},
             "message": {"ja": "多い", "en": "Many"}}],
          "population": {},
          "dimensions": [{"id": "area", "label": {"ja": "地域", "en": "Area"}, "item": "area", "codeList": "areas"}],
          "measures": [{"id": "firms", "label": {"ja": "数", "en": "Firms"}, "kind": "count", "unit": "firms"}],
          "tables": [{"id": "by_area", "title": {"ja": "地域別", "en": "By area"}, "dimensions": ["area"], "measures": ["firms"]}],
          "disclosure": {"threshold": 3, "pPercent": 10}
        }
        """;

    private static readonly ResponseValidation Validation = new();

    public static SurveyDefinition OneShard { get; } = Read();

    public static SurveyDefinition FourShards { get; } = OneShard with { Shards = 4 };

    /// <summary>A response as validation lets it pass.</summary>
    /// <param name="answers">A JSON object; the required answer is added where it is missing.</param>
    /// <param name="reason">Confirms that staff are many; null = they are not.</param>
    public static ValidResponse Response(SurveyDefinition definition, FirmId firm, string answers = "{}", string? reason = null)
    {
        var complete = answers.Contains("\"area\"", StringComparison.Ordinal) ? answers
            : answers == "{}" ? """{"area":"north"}"""
            : """{"area":"north",""" + answers[1..];
        var request = new SubmissionRequest
        {
            Round = definition.Key,
            Firm = firm,
            Answers = JsonDocument.Parse(complete).RootElement,
            Confirmations = reason is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["W001"] = reason },
        };
        return Validation.Validate(request, definition, new DateOnly(2026, 12, 31), last: null) switch
        {
            ValidationOutcome.Valid valid => valid.Response,
            ValidationOutcome.Invalid invalid => throw new ArgumentException(
                string.Join("; ", invalid.Findings.Select(finding => $"{finding.Item}: {finding.Code}")), nameof(answers)),
            _ => throw new InvalidOperationException("Validation has two outcomes."),
        };
    }

    private static SurveyDefinition Read()
    {
        var lists = new[] { ListOf("areas", "north", "south"), ListOf("topics", "one", "two", "three") };
        var reader = new SurveyDefinitionReader(lists.ToDictionary(list => list.Id));
        return reader.Read(new DefinitionFile("store-sample/2026.json", Encoding.UTF8.GetBytes(Definition))) switch
        {
            DefinitionOutcome.Read read => read.Definition,
            DefinitionOutcome.Refused refused => throw new InvalidOperationException(string.Join("; ", refused.Problems)),
            _ => throw new InvalidOperationException("Reading has two outcomes."),
        };
    }

    private static CodeList ListOf(string id, params string[] codes) => new()
    {
        Id = id,
        Version = "1",
        Title = new LocalizedText(id, id),
        Codes = [.. codes.Select(code => new Code { Id = code, Label = new LocalizedText(code, code) })],
    };
}
