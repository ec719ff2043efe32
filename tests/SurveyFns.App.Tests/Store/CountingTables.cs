using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Tests.Store;

/// <summary>Counts the calls to tables.</summary>
internal sealed class CountingTables(ITables tables) : PassingTables(tables)
{
    public int Reads { get; private set; }

    public int Transactions { get; private set; }

    public override Task<TableRow?> FindAsync(string table, string partition, string row, CancellationToken cancellationToken)
    {
        Reads++;
        return base.FindAsync(table, partition, row, cancellationToken);
    }

    public override Task<TableRow?> FindFirstAsync(string table, string partition, string prefix, CancellationToken cancellationToken)
    {
        Reads++;
        return base.FindFirstAsync(table, partition, prefix, cancellationToken);
    }

    public override IAsyncEnumerable<IReadOnlyList<TableRow>> QueryAsync(
        string table, string partition, string prefix, IReadOnlyList<string>? columns, CancellationToken cancellationToken)
    {
        Reads++;
        return base.QueryAsync(table, partition, prefix, columns, cancellationToken);
    }

    public override IAsyncEnumerable<IReadOnlyList<ColumnValue[]>> ScanAsync(
        string table, string partition, string prefix, IReadOnlyList<string> columns, CancellationToken cancellationToken)
    {
        Reads++;
        return base.ScanAsync(table, partition, prefix, columns, cancellationToken);
    }

    public override Task<TransactionOutcome> TransactAsync(
        string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken)
    {
        Transactions++;
        return base.TransactAsync(table, partition, writes, cancellationToken);
    }
}
