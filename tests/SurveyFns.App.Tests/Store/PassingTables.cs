using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Tests.Store;

/// <summary>Stands before other tables and passes everything on; a test changes what it is about.</summary>
internal abstract class PassingTables(ITables tables) : ITables
{
    public virtual Task<TableRow?> FindAsync(string table, string partition, string row, CancellationToken cancellationToken) =>
        tables.FindAsync(table, partition, row, cancellationToken);

    public virtual Task<TableRow?> FindFirstAsync(string table, string partition, string prefix, CancellationToken cancellationToken) =>
        tables.FindFirstAsync(table, partition, prefix, cancellationToken);

    public virtual IAsyncEnumerable<IReadOnlyList<TableRow>> QueryAsync(
        string table, string partition, string prefix, IReadOnlyList<string>? columns, CancellationToken cancellationToken) =>
        tables.QueryAsync(table, partition, prefix, columns, cancellationToken);

    public virtual IAsyncEnumerable<IReadOnlyList<ColumnValue[]>> ScanAsync(
        string table, string partition, string prefix, IReadOnlyList<string> columns, CancellationToken cancellationToken) =>
        tables.ScanAsync(table, partition, prefix, columns, cancellationToken);

    public virtual Task<TransactionOutcome> TransactAsync(
        string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken) =>
        tables.TransactAsync(table, partition, writes, cancellationToken);
}
