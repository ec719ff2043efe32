using System.Text.Json;
using System.Text.Json.Nodes;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate;

namespace SurveyFns.Core.Tests.Validate;

/// <summary>A small survey with every type of item, every format, routing, groups and edits; and the shortest way to answer it.</summary>
internal static class SampleSurvey
{
    private static readonly ResponseValidation Validation = new();

    public static DateOnly ReferenceDate { get; } = new(2026, 12, 31);

    public static SurveyDefinition Definition { get; } = SampleDefinition.Read();

    public static FirmId Firm { get; } = FirmId.Parse("firm-1");

    /// <summary>A response without findings, changed by JSON members: a null takes an answer away.</summary>
    public static string Answers(string changes = "{}")
    {
        var answers = JsonNode.Parse("""
            {"name": "見本バイオ", "state": "active", "staff": 10, "detail": "x", "mail": "a@example.jp"}
            """)!.AsObject();
        foreach (var (item, answer) in JsonNode.Parse(changes)!.AsObject())
        {
            answers[item] = answer?.DeepClone();
        }

        return answers.ToJsonString();
    }

    /// <summary>A response with one item given as raw JSON, which need not be representable otherwise; a few staff, so no detail is asked.</summary>
    public static string AnswersWithRaw(string item, string json)
    {
        (string Item, string Json)[] others =
            [("name", "\"x\""), ("state", "\"active\""), ("staff", "5"), ("phone", "\"0942-30-9000\""), ("mail", "\"a@example.jp\"")];
        var members = others.Where(other => other.Item != item).Append((item, json)).Select(pair => $"\"{pair.Item1}\":{pair.Item2}");
        return $"{{{string.Join(',', members)}}}";
    }

    public static ValidationOutcome Submit(string answers, string? last = null, params (string Edit, string Reason)[] confirmations) =>
        Validation.Validate(Request(answers, confirmations), Definition, ReferenceDate, last is null ? null : AnswersOf(last));

    public static ResponseReview Review(string answers, string? last = null) => Validation.Review(
        JsonDocument.Parse(answers).RootElement, Definition, ReferenceDate, last is null ? null : AnswersOf(last));

    public static IReadOnlyList<Finding> FindingsOf(string answers, string? last = null) =>
        Submit(answers, last) is ValidationOutcome.Invalid invalid ? invalid.Findings : [];

    /// <summary>The answers of a response that must be valid.</summary>
    public static AnswerSet AnswersOf(string answers) => Assert.IsType<ValidationOutcome.Valid>(
        Submit(answers, null, ("W001", "ok"), ("W002", "ok"), ("W003", "ok"))).Response.Answers;

    public static SubmissionRequest Request(string answers, params (string Edit, string Reason)[] confirmations) => new()
    {
        Round = Definition.Key,
        Firm = Firm,
        Answers = JsonDocument.Parse(answers).RootElement,
        Confirmations = confirmations.ToDictionary(pair => pair.Edit, pair => pair.Reason),
    };
}
