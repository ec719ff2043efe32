using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Tests.Store;

/// <summary>Tables of which one transaction ends in an exception: as when the answer of a storage is lost on its way.</summary>
/// <param name="happens">That transaction happens all the same.</param>
/// <param name="after">Number of transactions that succeed before.</param>
internal sealed class FailingTables(ITables tables, bool happens, int after = 0) : ITables
{
    private int transactions;

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
        if (transactions++ != after)
        {
            return await tables.TransactAsync(table, partition, writes, cancellationToken);
        }

        if (happens)
        {
            await tables.TransactAsync(table, partition, writes, cancellationToken);
        }

        throw new IOException("The storage does not answer.");
    }
}
