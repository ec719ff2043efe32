using System.Runtime.CompilerServices;
using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate;

namespace SurveyFns.App.Store.Responses;

/// <summary>
/// Responses in tables. A submission is one read, of the last revision, and one transaction, which adds the next: two amendments of
/// the same revision meet at the key of the next one, and only one of them gets it.
/// </summary>
public sealed class ResponseStore(ITables tables, TimeProvider time) : IResponseStore
{
    private readonly ResponseReader reader = new(tables);

    public async Task<StoredResponse?> FindAsync(SurveyDefinition definition, FirmId firm, CancellationToken cancellationToken) =>
        (await reader.FindLastAsync(definition, firm, cancellationToken))?.ToResponse();

    public async IAsyncEnumerable<StoredResponse> ReadHistoryAsync(
        SurveyDefinition definition, FirmId firm, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = await reader.FindLastAsync(definition, firm, cancellationToken);
        for (var number = 1; number < last?.Revision; number++)
        {
            var revision = await reader.FindAsync(definition, firm, number, cancellationToken);
            yield return revision?.ToResponse() ?? throw new InvalidDataException($"Revision {number} of a response is missing.");
        }

        if (last is not null)
        {
            yield return last.ToResponse();
        }
    }

    public async Task<SubmitOutcome> SubmitAsync(ValidResponse response, string? ifMatch, CancellationToken cancellationToken)
    {
        var content = SubmissionContent.Of(response);
        while (true)
        {
            var last = await reader.FindLastAsync(response.Definition, response.Firm, cancellationToken);
            var outcome = WithoutWriting(content, ifMatch, last) ?? await TryStoreAsync(response, content, last, cancellationToken);
            if (outcome is not null)
            {
                return outcome;
            }
        }
    }

    public async Task<ShardHead?> FindHeadAsync(SurveyDefinition definition, int shard, CancellationToken cancellationToken)
    {
        var row = await tables.FindAsync(
            ResponseKeys.Table(definition.Survey), ResponseKeys.Partition(definition, shard), ResponseKeys.Head, cancellationToken);
        return row is null ? null : new ShardHead(row[LogRows.Marker].Text!);
    }

    public IAsyncEnumerable<IReadOnlyList<ColumnValue[]>> ReadShardAsync(
        SurveyDefinition definition, int shard, IReadOnlyList<string> columns, CancellationToken cancellationToken) =>
        tables.ScanAsync(
            ResponseKeys.Table(definition.Survey),
            ResponseKeys.Partition(definition, shard),
            ResponseKeys.CurrentPrefix,
            columns,
            cancellationToken);

    public async IAsyncEnumerable<(FirmId Firm, int Revision, DateTimeOffset SubmittedAt)> ListRespondentsAsync(
        SurveyDefinition definition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string[] columns = [CurrentRow.Firm, CurrentRow.Revision, CurrentRow.SubmittedAt];
        for (var shard = 0; shard < definition.Shards; shard++)
        {
            await foreach (var page in ReadShardAsync(definition, shard, columns, cancellationToken))
            {
                foreach (var row in page)
                {
                    yield return (FirmId.Parse(row[0].Text!), (int)row[1].Integer, Instant.From(row[2]));
                }
            }
        }
    }

    /// <returns>Null where the response is to be stored.</returns>
    private static SubmitOutcome? WithoutWriting(SubmissionContent content, string? ifMatch, RevisionRow? last) => (last, ifMatch) switch
    {
        (null, null) => null,
        (null, _) => new SubmitOutcome.Stale(null),
        _ when last.Has(content) => new SubmitOutcome.Unchanged(last.ToResponse()),
        (_, null) => new SubmitOutcome.ETagRequired(last.ToResponse()),
        (_, "*") => null,
        _ => ifMatch == last.ETag ? null : new SubmitOutcome.Stale(last.ToResponse()),
    };

    /// <returns>Null where another submission of the firm came first.</returns>
    private async Task<SubmitOutcome?> TryStoreAsync(
        ValidResponse response, SubmissionContent content, RevisionRow? last, CancellationToken cancellationToken)
    {
        var definition = response.Definition;
        var next = NextRevision.Of(response, content, last, time.GetUtcNow());
        var outcome = await tables.TransactAsync(
            ResponseKeys.Table(definition.Survey), ResponseKeys.Partition(definition, response.Firm), next.ToWrites(), cancellationToken);
        return outcome is TransactionOutcome.Conflict ? null
            : last is null ? new SubmitOutcome.Created(next.Response)
            : new SubmitOutcome.Amended(next.Response);
    }
}
