using SurveyFns.App.Store.Tables;

namespace SurveyFns.App.Tests.Store;

/// <summary>Tables on which somebody else is quicker: acts once, between the reads before the first transaction and that transaction.</summary>
internal sealed class InterruptedTables(ITables tables, Func<Task> act) : PassingTables(tables)
{
    private Func<Task>? pending = act;

    public override async Task<TransactionOutcome> TransactAsync(
        string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref pending, null) is { } first)
        {
            await first();
        }

        return await base.TransactAsync(table, partition, writes, cancellationToken);
    }
}
