using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Tests.Store;

/// <summary>Counts the calls to tables.</summary>
internal sealed class CountingTables(ITables tables) : ITables
{
    public int Reads { get; private set; }

    public int Transactions { get; private set; }

    public Task<TableRow?> FindAsync(string table, string partition, string row, CancellationToken cancellationToken)
    {
        Reads++;
        return tables.FindAsync(table, partition, row, cancellationToken);
    }

    public Task<TableRow?> FindFirstAsync(string table, string partition, string prefix, CancellationToken cancellationToken)
    {
        Reads++;
        return tables.FindFirstAsync(table, partition, prefix, cancellationToken);
    }

    public IAsyncEnumerable<IReadOnlyList<TableRow>> QueryAsync(
        string table, string partition, string prefix, IReadOnlyList<string>? columns, CancellationToken cancellationToken)
    {
        Reads++;
        return tables.QueryAsync(table, partition, prefix, columns, cancellationToken);
    }

    public IAsyncEnumerable<IReadOnlyList<ColumnValue[]>> ScanAsync(
        string table, string partition, string prefix, IReadOnlyList<string> columns, CancellationToken cancellationToken)
    {
        Reads++;
        return tables.ScanAsync(table, partition, prefix, columns, cancellationToken);
    }

    public Task<TransactionOutcome> TransactAsync(
        string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken)
    {
        Transactions++;
        return tables.TransactAsync(table, partition, writes, cancellationToken);
    }
}
