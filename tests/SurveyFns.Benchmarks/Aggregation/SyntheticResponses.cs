using System.Globalization;
using SurveyFns.App.Store.Responses;
using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate;
using SurveyFns.SampleCity;

namespace SurveyFns.Benchmarks.Aggregation;

/// <summary>The rows that aggregation reads, written a hundred at a time: without revisions and audit, which it does not read.</summary>
internal static class SyntheticResponses
{
    private const int RowsPerTransaction = 99;
    private static readonly string[] Municipalities = ["402036", "401307", "401005", "402168", "402052", "402176"];

    public static async Task FillAsync(ITables tables, SurveyDefinition definition, int responses)
    {
        var answers = Enumerable.Range(1, 500).Select(number => Answers(definition, number)).ToArray();
        var table = ResponseKeys.Table(definition.Survey);
        var rows = Enumerable.Range(1, responses).Select(number => Row(definition, number, answers[number % answers.Length]))
            .GroupBy(row => row.Partition, StringComparer.Ordinal);
        foreach (var partition in rows)
        {
            await Parallel.ForEachAsync(partition.Chunk(RowsPerTransaction), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (chunk, token) =>
                await tables.TransactAsync(table, partition.Key, [.. chunk.Select(row => new TableWrite.Upsert(row))], token));
            await TouchAsync(tables, definition, partition.Key);
        }
    }

    /// <summary>Moves a shard's head, as every accepted submission does.</summary>
    public static Task TouchAsync(ITables tables, SurveyDefinition definition, string partition) => tables.TransactAsync(
        ResponseKeys.Table(definition.Survey),
        partition,
        [new TableWrite.Upsert(LogRows.Head(partition, Guid.NewGuid().ToString("N")))],
        CancellationToken.None);

    private static TableRow Row(SurveyDefinition definition, int number, AnswerSet answers) => CurrentRow.Of(definition, new StoredResponse
    {
        Round = definition.Key,
        Firm = FirmId.Parse(string.Create(CultureInfo.InvariantCulture, $"S{number:D7}")),
        Revision = 1,
        ETag = "\"1\"",
        SubmittedAt = DateTimeOffset.UnixEpoch,
        ReceiptNumber = "",
        Answers = answers,
        RawAnswers = default,
        Confirmations = [],
    });

    private static AnswerSet Answers(SurveyDefinition definition, int number)
    {
        var firm = new SampleFirm(number, 2015, Municipalities[number % Municipalities.Length]);
        var request = new SubmissionRequest
        {
            Round = definition.Key,
            Firm = FirmId.Parse(firm.Id),
            Answers = SampleAnswers.Full(firm, 2026),
            Confirmations = new Dictionary<string, string>(),
        };
        return new ResponseValidation().Validate(request, definition, new DateOnly(2026, 12, 31), last: null) switch
        {
            ValidationOutcome.Valid valid => valid.Response.Answers,
            ValidationOutcome.Invalid invalid => throw new InvalidOperationException(invalid.Findings[0].Message.En),
            _ => throw new InvalidOperationException("Validation has two outcomes."),
        };
    }
}
