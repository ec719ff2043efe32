using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Tests.Store;

/// <summary>Tables on which somebody else is quicker: acts once, between the reads before the first transaction and that transaction.</summary>
internal sealed class InterruptedTables(ITables tables, Func<Task> act) : ITables
{
    private Func<Task>? pending = act;

    public Task<TableRow?> FindAsync(string table, string partition, string row, CancellationToken cancellationToken) =>
        tables.FindAsync(table, partition, row, cancellationToken);

    public Task<TableRow?> FindFirstAsync(string table, string partition, string prefix, CancellationToken cancellationToken) =>
        tables.FindFirstAsync(table, partition, prefix, cancellationToken);

    public IAsyncEnumerable<IReadOnlyList<TableRow>> QueryAsync(
        string table, string partition, string prefix, IReadOnlyList<string>? columns, CancellationToken cancellationToken) =>
        tables.QueryAsync(table, partition, prefix, columns, cancellationToken);

    public IAsyncEnumerable<IReadOnlyList<ColumnValue[]>> ScanAsync(
        string table, string partition, string prefix, IReadOnlyList<string> columns, CancellationToken cancellationToken) =>
        tables.ScanAsync(table, partition, prefix, columns, cancellationToken);

    public async Task<TransactionOutcome> TransactAsync(
        string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref pending, null) is { } first)
        {
            await first();
        }

        return await tables.TransactAsync(table, partition, writes, cancellationToken);
    }
}
