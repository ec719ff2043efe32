namespace SurveyFns.App.Store.Tables.Sqlite;

/// <summary>A transaction that waits for its group. Cancellation takes it out of the queue; once begun it runs to its end.</summary>
internal sealed class SqliteTransaction(string table, string partition, IReadOnlyList<TableWrite> writes)
{
    private const int Waiting = 0;
    private const int Begun = 1;
    private const int Cancelled = 2;

    private readonly TaskCompletionSource<TransactionOutcome> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int state = Waiting;

    public string Table => table;

    public string Partition => partition;

    public IReadOnlyList<TableWrite> Writes => writes;

    public Task<TransactionOutcome> Completion => completion.Task;

    public bool TryBegin() => Interlocked.CompareExchange(ref state, Begun, Waiting) == Waiting;

    public void TryCancel(CancellationToken cancellationToken)
    {
        if (Interlocked.CompareExchange(ref state, Cancelled, Waiting) == Waiting)
        {
            completion.SetCanceled(cancellationToken);
        }
    }

    public void Complete(TransactionOutcome outcome) => completion.SetResult(outcome);

    public void Fail(Exception exception) => completion.SetException(exception);
}
