using Azure;
using Azure.Data.Tables;

namespace SurveyFns.App.Store.Tables.Azure;

/// <summary>
/// One transaction, until it is known what came of it. The client repeats a request whose answer got lost, and where the first one had
/// taken effect the repeat meets the rows it wrote itself. So a transaction with conditions puts a mark of its own into every row it
/// writes, and a conflict is believed only after looking for that mark.
/// </summary>
internal sealed class AzureTransaction(TableClient client, string partition, IReadOnlyList<TableWrite> writes)
{
    private readonly string? mark = writes.Any(HasCondition) ? Guid.NewGuid().ToString("N") : null;

    /// <summary>The writes to send: all but the deletions that turned out to have nothing to delete.</summary>
    private List<int> sent = [.. Enumerable.Range(0, writes.Count)];

    private bool tableIsCreated;

    public async Task<TransactionOutcome> CommitAsync(CancellationToken cancellationToken)
    {
        while (sent.Count > 0)
        {
            try
            {
                var answer = await client.SubmitTransactionAsync(sent.Select(index => ToAction(writes[index])), cancellationToken);
                return Committed(answer.Value);
            }
            catch (RequestFailedException failure) when (AzureTableErrors.IsTableMissing(failure) && !tableIsCreated)
            {
                await client.CreateIfNotExistsAsync(cancellationToken);
                tableIsCreated = true;
            }
            catch (TableTransactionFailedException failure)
                when (AzureTableErrors.IsConditionUnmet(failure) && failure.FailedTransactionActionIndex is not null)
            {
                if (await ExplainAsync(sent[failure.FailedTransactionActionIndex.Value], cancellationToken) is { } outcome)
                {
                    return outcome;
                }
            }
        }

        return new TransactionOutcome.Committed([.. writes.Select(_ => "")]);
    }

    private static bool HasCondition(TableWrite write) =>
        write is TableWrite.Insert or TableWrite.Append or TableWrite.Replace or TableWrite.Delete { IfMatch: not null };

    private TableTransactionAction ToAction(TableWrite write) => write switch
    {
        TableWrite.Insert or TableWrite.Append => new(TableTransactionActionType.Add, AzureRow.ToEntity(write.Written!, mark)),
        TableWrite.Replace replace =>
            new(TableTransactionActionType.UpdateReplace, AzureRow.ToEntity(replace.Row, mark), AzureRow.ConditionOf(replace.IfMatch)),
        TableWrite.Upsert upsert => new(TableTransactionActionType.UpsertReplace, AzureRow.ToEntity(upsert.Row, mark)),
        TableWrite.Delete delete =>
            new(TableTransactionActionType.Delete, new TableEntity(partition, delete.Row), AzureRow.ConditionOf(delete)),
        _ => throw new InvalidOperationException("There is no such write."),
    };

    private TransactionOutcome.Committed Committed(IReadOnlyList<Response> answers)
    {
        var etags = writes.Select(_ => "").ToArray();
        foreach (var (index, answer) in sent.Zip(answers).Where(pair => writes[pair.First].Written is not null))
        {
            etags[index] = (answer.Headers.ETag ?? AzureRow.Outdated).ToString();
        }

        return new TransactionOutcome.Committed(etags);
    }

    /// <returns>Null where the transaction is to be sent again, without what need not be deleted.</returns>
    private async Task<TransactionOutcome?> ExplainAsync(int failed, CancellationToken cancellationToken)
    {
        if (mark is not null && await FindOwnWritesAsync(cancellationToken) is { } own)
        {
            return own;
        }

        if (writes[failed] is not TableWrite.Delete delete)
        {
            return new TransactionOutcome.Conflict(failed);
        }

        var found = await ReadAsync(sent.Where(index => writes[index] is TableWrite.Delete), cancellationToken);
        if (delete.IfMatch is not null && found[failed] is not null)
        {
            return new TransactionOutcome.Conflict(failed);
        }

        sent = [.. sent.Where(index => !found.TryGetValue(index, out var entity) || entity is not null)];
        return null;
    }

    /// <summary>Looks for the rows that this transaction wrote.</summary>
    /// <returns>Null where it wrote none.</returns>
    private async Task<TransactionOutcome.Committed?> FindOwnWritesAsync(CancellationToken cancellationToken)
    {
        // What was appended never changes, so one such row decides; other rows may have been overwritten since.
        var appended = sent.FindIndex(index => writes[index] is TableWrite.Append);
        if (appended >= 0 && !(await ReadAsync([sent[appended]], cancellationToken)).Values.Any(IsOwn))
        {
            return null;
        }

        var rows = await ReadAsync(sent.Where(index => writes[index].Written is not null), cancellationToken);
        return rows.Values.Any(IsOwn)
            ? new TransactionOutcome.Committed([.. writes.Select((write, index) => write.Written is null ? "" : ETagOf(rows[index]).ToString())])
            : null;
    }

    private ETag ETagOf(TableEntity? entity) => IsOwn(entity) ? entity!.ETag : AzureRow.Outdated;

    private bool IsOwn(TableEntity? entity) => entity?.GetString(AzureRow.Mark) == mark;

    /// <summary>The rows of some of the writes as they are now, by the index of the write; null where a row is missing.</summary>
    private async Task<Dictionary<int, TableEntity?>> ReadAsync(IEnumerable<int> indexes, CancellationToken cancellationToken)
    {
        var select = AzureRow.SelectWithKeys([AzureRow.Mark]);
        var found = await Task.WhenAll(indexes.Select(async index =>
        {
            var row = await client.GetEntityIfExistsAsync<TableEntity>(partition, writes[index].RowKey, select, cancellationToken);
            return (Index: index, Entity: row.HasValue ? row.Value : null);
        }));
        return found.ToDictionary(row => row.Index, row => row.Entity);
    }
}
