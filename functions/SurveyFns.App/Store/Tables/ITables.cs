using SurveyFns.Core.Store;

namespace SurveyFns.App.Store.Tables;

/// <summary>
/// The storage of rows that every store is written against, with two adapters: <c>SqliteTables</c> (embedded) and <c>AzureTables</c>.
/// Tables and columns come into being with the first write. An outage is an exception; a failed condition is an outcome.
/// A row key is <c>kind|rest</c>: the word before the first bar says what kind of row it is. <see cref="TableLimits"/> says what
/// every adapter refuses.
/// </summary>
public interface ITables
{
    Task<TableRow?> FindAsync(string table, string partition, string row, CancellationToken cancellationToken);

    /// <summary>The first row, in ordinal order of the keys, of those whose key begins with a prefix; null where there is none. One read.</summary>
    /// <param name="prefix">The kind of row with its bar, and as much of the rest as is known.</param>
    Task<TableRow?> FindFirstAsync(string table, string partition, string prefix, CancellationToken cancellationToken);

    /// <summary>
    /// The rows whose key begins with <paramref name="prefix"/>, in ordinal order of the keys, in pages of bounded size. Each row is
    /// whole, but the pages are not one picture: a row written meanwhile may be in the result or not.
    /// </summary>
    /// <param name="prefix">The kind of row with its bar, and as much of the rest as is known.</param>
    /// <param name="columns">Columns to read; null = all.</param>
    IAsyncEnumerable<IReadOnlyList<TableRow>> QueryAsync(
        string table, string partition, string prefix, IReadOnlyList<string>? columns, CancellationToken cancellationToken);

    /// <summary>
    /// As <see cref="QueryAsync"/> for large scans: only the values, in the order of <paramref name="columns"/>. Reads ahead of the
    /// consumer by a page or two; memory does not grow with the number of rows.
    /// </summary>
    IAsyncEnumerable<IReadOnlyList<ColumnValue[]>> ScanAsync(
        string table, string partition, string prefix, IReadOnlyList<string> columns, CancellationToken cancellationToken);

    /// <summary>
    /// Writes to one partition of one table, all or nothing; durable when it returns. At most 100 writes, each key once.
    /// Whether it happened is unknown when it throws: the caller makes a repeat harmless.
    /// </summary>
    Task<TransactionOutcome> TransactAsync(
        string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken);
}
