using System.Threading.Channels;

namespace SurveyFns.App.Store.Tables.Sqlite;

/// <summary>
/// The one writer of a process. While it waits for the disk, transactions gather; it then takes all of them into one SQLite
/// transaction, so that they share the next wait. A full queue makes callers wait.
/// </summary>
internal sealed class SqliteGroupCommit : IAsyncDisposable
{
    private const int QueueLength = 1024;

    /// <summary>Bounds the time the first of a group waits for the last.</summary>
    private const int MostMembers = 256;

    private readonly string path;
    private readonly Channel<SqliteTransaction> queue = Channel.CreateBounded<SqliteTransaction>(
        new BoundedChannelOptions(QueueLength) { SingleReader = true });

    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SqliteWriter? writer;

    public SqliteGroupCommit(string path)
    {
        this.path = path;
        new Thread(RunUntilClosed) { Name = nameof(SqliteGroupCommit), IsBackground = true }.Start();
    }

    public async Task<TransactionOutcome> CommitAsync(SqliteTransaction transaction, CancellationToken cancellationToken)
    {
        await EnqueueAsync(transaction, cancellationToken);
        await using var registration = cancellationToken.UnsafeRegister(
            static (waiting, token) => ((SqliteTransaction)waiting!).TryCancel(token), transaction);
        return await transaction.Completion;
    }

    /// <summary>Commits what is waiting, then closes the database.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await stopped.Task;
    }

    private async ValueTask EnqueueAsync(SqliteTransaction transaction, CancellationToken cancellationToken)
    {
        do
        {
            if (queue.Writer.TryWrite(transaction))
            {
                return;
            }
        }
        while (await queue.Writer.WaitToWriteAsync(cancellationToken));

        throw new ObjectDisposedException(nameof(SqliteTables));
    }

    private void RunUntilClosed()
    {
        var group = new List<SqliteTransaction>(MostMembers);
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (group.Count < MostMembers && queue.Reader.TryRead(out var waiting))
            {
                if (waiting.TryBegin())
                {
                    group.Add(waiting);
                }
            }

            Commit(group);
            group.Clear();
        }

        writer?.Dispose();
        stopped.SetResult();
    }

    private void Commit(List<SqliteTransaction> group)
    {
        while (group.Count > 0 && TryCommit(group) is { } culprit)
        {
            group.Remove(culprit);
        }
    }

    /// <returns>The member that failed before anything was committed, told so; the others have yet to be run. Null where all are done.</returns>
    private SqliteTransaction? TryCommit(List<SqliteTransaction> group)
    {
        SqliteTransaction? applied = null;
        try
        {
            var outcomes = new TransactionOutcome[group.Count];
            writer ??= new SqliteWriter(path);
            writer.Begin();
            for (var member = 0; member < outcomes.Length; member++)
            {
                applied = group[member];
                outcomes[member] = writer.Apply(applied);
            }

            applied = null;
            writer.Commit();
            for (var member = 0; member < outcomes.Length; member++)
            {
                group[member].Complete(outcomes[member]);
            }
        }
        catch (Exception exception)
        {
            writer?.Dispose();
            writer = null;
            foreach (var failed in applied is null ? group : [applied])
            {
                failed.Fail(exception);
            }
        }

        return applied;
    }
}
