using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate;

namespace SurveyFns.App.Store.Responses;

/// <summary>A revision as a row: all answers as canonical JSON and as typed, and what the firm was told.</summary>
internal static class RevisionRow
{
    private const string Firm = "firm";
    private const string Revision = "revision";
    private const string ETag = "etag";
    private const string Receipt = "receipt";
    private const string SubmittedAt = "submitted_at";
    private const string DefinitionVersion = "definition_version";
    private const string Answers = "answers";
    private const string RawAnswers = "raw_answers";
    private const string Confirmations = "confirmations";

    // A stray byte in what is said to be UTF-8 is a bug upstream, not something to replace by a question mark.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static TableRow Of(SurveyDefinition definition, StoredResponse response, ReadOnlySpan<byte> answersJson)
    {
        var columns = new Dictionary<string, ColumnValue>(12, StringComparer.Ordinal)
        {
            [Firm] = ColumnValue.Of(response.Firm.Value),
            [Revision] = ColumnValue.Of(response.Revision),
            [ETag] = ColumnValue.Of(response.ETag),
            [Receipt] = ColumnValue.Of(response.ReceiptNumber),
            [SubmittedAt] = Instant.ToColumn(response.SubmittedAt),
            [DefinitionVersion] = ColumnValue.Of(definition.Version),
        };
        LongText.Add(columns, Answers, Utf8.GetString(answersJson));
        LongText.Add(columns, RawAnswers, Utf8.GetString(response.RawAnswers.Span));
        LongText.Add(columns, Confirmations, response.Confirmations.Count == 0 ? null : JsonSerializer.Serialize(response.Confirmations, Json));
        return new TableRow
        {
            Partition = ResponseKeys.Partition(definition, response.Firm),
            Row = ResponseKeys.Revision(response.Firm, response.Revision),
            Columns = columns,
        };
    }

    /// <exception cref="JsonException">The row's answers are none of this definition.</exception>
    public static StoredResponse Read(SurveyDefinition definition, FirmId firm, TableRow row) => new()
    {
        Round = definition.Key,
        Firm = firm,
        Revision = (int)row[Revision].Integer,
        ETag = row[ETag].Text!,
        SubmittedAt = Instant.From(row[SubmittedAt]),
        ReceiptNumber = row[Receipt].Text!,
        Answers = AnswerJson.Read(definition, Utf8.GetBytes(LongText.Find(row, Answers)!)),
        RawAnswers = Utf8.GetBytes(LongText.Find(row, RawAnswers)!),
        Confirmations = LongText.Find(row, Confirmations) is { } text ? JsonSerializer.Deserialize<Confirmation[]>(text, Json)! : [],
    };
}
