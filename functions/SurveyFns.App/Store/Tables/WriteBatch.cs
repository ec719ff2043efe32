namespace SurveyFns.App.Store.Tables;

/// <summary>Writes any number of rows of a partition in as few transactions as the limit allows. Each alone is atomic, the whole is not.</summary>
internal sealed class WriteBatch(ITables tables, string table, string partition)
{
    private readonly List<TableWrite> waiting = new(TableLimits.Writes);

    /// <exception cref="InvalidOperationException">A write of the batch met a condition that does not hold.</exception>
    public async Task AddAsync(IEnumerable<TableWrite> writes, CancellationToken cancellationToken)
    {
        foreach (var write in writes)
        {
            waiting.Add(write);
            if (waiting.Count == TableLimits.Writes)
            {
                await FlushAsync(cancellationToken);
            }
        }
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (waiting.Count == 0)
        {
            return;
        }

        if (await tables.TransactAsync(table, partition, waiting.ToArray(), cancellationToken) is not TransactionOutcome.Committed)
        {
            throw new InvalidOperationException("A write of a batch met a condition; batches are for writes without any.");
        }

        waiting.Clear();
    }
}
