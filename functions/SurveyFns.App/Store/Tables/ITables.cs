using SurveyFns.Core.Store;

namespace SurveyFns.App.Store.Tables;

/// <summary>
/// The storage of rows that every store is written against, with two adapters: <c>SqliteTables</c> (embedded) and <c>AzureTables</c>.
/// Tables and columns come into being with the first write. An outage is an exception; a failed condition is an outcome.
/// </summary>
public interface ITables
{
    Task<TableRow?> FindAsync(string table, string partition, string row, CancellationToken cancellationToken);

    /// <summary>
    /// The rows of a partition whose key lies in [<paramref name="fromRow"/>, <paramref name="toRow"/>) in ordinal order, in pages of
    /// bounded size. <paramref name="columns"/> null = all columns.
    /// </summary>
    IAsyncEnumerable<IReadOnlyList<TableRow>> QueryAsync(
        string table, string partition, string fromRow, string toRow, IReadOnlyList<string>? columns, CancellationToken cancellationToken);

    /// <summary>As <see cref="QueryAsync"/> for large scans: only the values, in the order of <paramref name="columns"/>.</summary>
    IAsyncEnumerable<IReadOnlyList<ColumnValue[]>> ScanAsync(
        string table, string partition, string fromRow, string toRow, IReadOnlyList<string> columns, CancellationToken cancellationToken);

    /// <summary>
    /// Writes to one partition of one table, all or nothing; durable when it returns. At most 100 writes, each key once.
    /// Whether it happened is unknown when it throws: the caller makes a repeat harmless.
    /// </summary>
    Task<TransactionOutcome> TransactAsync(
        string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken);
}
