using SurveyFns.App.Store.Tables;

namespace SurveyFns.App.Tests.Store;

/// <summary>Tables of which one transaction ends in an exception: as when the answer of a storage is lost on its way.</summary>
/// <param name="happens">That transaction happens all the same.</param>
/// <param name="after">Number of transactions that succeed before.</param>
internal sealed class FailingTables(ITables tables, bool happens, int after = 0) : PassingTables(tables)
{
    private int transactions;

    public override async Task<TransactionOutcome> TransactAsync(
        string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken)
    {
        if (transactions++ != after)
        {
            return await base.TransactAsync(table, partition, writes, cancellationToken);
        }

        if (happens)
        {
            await base.TransactAsync(table, partition, writes, cancellationToken);
        }

        throw new IOException("The storage does not answer.");
    }
}
