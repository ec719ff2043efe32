using System.Text;
using System.Text.Json;
using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;

namespace SurveyFns.App.Store.Responses;

/// <summary>A revision as a row: all answers as canonical JSON and as typed, and what the firm was told.</summary>
internal sealed class RevisionRow(SurveyDefinition definition, FirmId firm, TableRow row)
{
    private const string FirmColumn = "firm";
    private const string RevisionColumn = "revision";
    private const string ETagColumn = "etag";
    private const string Receipt = "receipt";
    private const string SubmittedAt = "submitted_at";
    private const string DefinitionVersion = "definition_version";
    private const string Answers = "answers";
    private const string RawAnswers = "raw_answers";
    private const string Confirmations = "confirmations";

    // A stray byte in what is said to be UTF-8 is a bug upstream, not something to replace by a question mark.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public int Revision => (int)row[RevisionColumn].Integer;

    public string ETag => row[ETagColumn].Text ?? throw new InvalidDataException("A revision has no ETag.");

    public static TableRow Of(SurveyDefinition definition, StoredResponse response, SubmissionContent content)
    {
        var columns = TableColumns.Of(
            (FirmColumn, ColumnValue.Of(response.Firm.Value)),
            (RevisionColumn, ColumnValue.Of(response.Revision)),
            (ETagColumn, ColumnValue.Of(response.ETag)),
            (Receipt, ColumnValue.Of(response.ReceiptNumber)),
            (SubmittedAt, Instant.ToColumn(response.SubmittedAt)),
            (DefinitionVersion, ColumnValue.Of(definition.Version)));
        LongText.Add(columns, Answers, content.Answers);
        LongText.Add(columns, RawAnswers, Utf8.GetString(response.RawAnswers.Span));
        LongText.Add(columns, Confirmations, content.Confirmations);
        return new TableRow
        {
            Partition = ResponseKeys.Partition(definition, response.Firm),
            Row = ResponseKeys.Revision(response.Firm, response.Revision),
            Columns = columns,
        };
    }

    public bool Has(SubmissionContent content) =>
        LongText.Find(row, Answers) == content.Answers && LongText.Find(row, Confirmations) == content.Confirmations;

    /// <exception cref="JsonException">The row's answers are none of this definition.</exception>
    public StoredResponse ToResponse() => new()
    {
        Round = definition.Key,
        Firm = firm,
        Revision = Revision,
        ETag = ETag,
        SubmittedAt = Instant.From(row[SubmittedAt]),
        ReceiptNumber = row[Receipt].Text ?? "",
        Answers = AnswerJson.Read(definition, Utf8.GetBytes(LongText.Find(row, Answers) ?? "")),
        RawAnswers = Utf8.GetBytes(LongText.Find(row, RawAnswers) ?? ""),
        Confirmations = SubmissionContent.ReadConfirmations(LongText.Find(row, Confirmations)),
    };
}
