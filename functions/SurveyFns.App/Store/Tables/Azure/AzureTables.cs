using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Store.Tables.Azure;

/// <summary>
/// Tables of Azure Table Storage. A table comes into being when the first write to it finds it missing, so that no request is spent on
/// asking whether it is there.
/// </summary>
public sealed class AzureTables(TableServiceClient service) : ITables
{
    public async Task<TableRow?> FindAsync(string table, string partition, string row, CancellationToken cancellationToken)
    {
        var found = await service.GetTableClient(table)
            .GetEntityIfExistsAsync<TableEntity>(partition, row, select: null, cancellationToken);
        return found.HasValue ? AzureRow.Read(found.Value!) : null;
    }

    public async Task<TableRow?> FindFirstAsync(string table, string partition, string prefix, CancellationToken cancellationToken)
    {
        await foreach (var page in ReadAsync(table, partition, prefix, select: null, pageSize: 1, cancellationToken))
        {
            return AzureRow.Read(page[0]);
        }

        return null;
    }

    public async IAsyncEnumerable<IReadOnlyList<TableRow>> QueryAsync(
        string table, string partition, string prefix, IReadOnlyList<string>? columns, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var select = columns is null ? null : AzureRow.SelectWithKeys(columns);
        await foreach (var page in ReadAsync(table, partition, prefix, select, AzurePages.MostRows, cancellationToken))
        {
            yield return [.. page.Select(AzureRow.Read)];
        }
    }

    public async IAsyncEnumerable<IReadOnlyList<ColumnValue[]>> ScanAsync(
        string table, string partition, string prefix, IReadOnlyList<string> columns, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var select = AzureRow.Select(columns);
        await foreach (var page in ReadAsync(table, partition, prefix, select, AzurePages.MostRows, cancellationToken).ReadAhead(cancellationToken))
        {
            yield return [.. page.Select(entity => AzureRow.ReadValues(entity, columns))];
        }
    }

    public async Task<TransactionOutcome> TransactAsync(
        string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken)
    {
        TableLimits.Check(table, partition, writes);
        cancellationToken.ThrowIfCancellationRequested();
        var client = service.GetTableClient(table);
        if (writes is [TableWrite.Delete delete])
        {
            return await DeleteAsync(client, partition, delete, cancellationToken);
        }

        return await new AzureTransaction(client, partition, writes).CommitAsync(cancellationToken);
    }

    // Alone, unlike in a transaction, the service takes the deletion of a missing row for done.
    private static async Task<TransactionOutcome> DeleteAsync(
        TableClient client, string partition, TableWrite.Delete delete, CancellationToken cancellationToken)
    {
        try
        {
            await client.DeleteEntityAsync(partition, delete.Row, AzureRow.ConditionOf(delete), cancellationToken);
            return new TransactionOutcome.Committed([""]);
        }
        catch (RequestFailedException failure) when (AzureTableErrors.IsConditionUnmet(failure))
        {
            return new TransactionOutcome.Conflict(0);
        }
    }

    private IAsyncEnumerable<IReadOnlyList<TableEntity>> ReadAsync(
        string table, string partition, string prefix, IEnumerable<string>? select, int pageSize, CancellationToken cancellationToken)
    {
        var filter = AzurePages.FilterOf(partition, prefix);
        var query = service.GetTableClient(table).QueryAsync<TableEntity>(filter, pageSize, select, cancellationToken);
        return AzurePages.ReadAsync(query, cancellationToken);
    }
}
