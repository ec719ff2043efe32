using System.Collections.Concurrent;

namespace SurveyFns.App.Store.Tables.Sqlite;

/// <summary>Sessions that read, each from a snapshot of its own that no writer disturbs. Opened as needed and kept.</summary>
internal sealed class SqliteReaders(string path) : IDisposable
{
    private const int MostSessions = 32;

    private readonly ConcurrentBag<SqliteSession> idle = [];
    private readonly SemaphoreSlim free = new(MostSessions);
    private volatile bool closed;

    /// <summary>Waits for a session; give it back by disposing the lease.</summary>
    public async ValueTask<Lease> RentAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(closed, typeof(SqliteTables));
        await free.WaitAsync(cancellationToken);
        try
        {
            return new Lease(this, idle.TryTake(out var session) ? session : SqliteSession.Open(path, "PRAGMA query_only=ON"));
        }
        catch
        {
            free.Release();
            throw;
        }
    }

    /// <summary>Closes the sessions, those in use as they come back.</summary>
    public void Dispose()
    {
        closed = true;
        while (idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private void Return(SqliteSession session)
    {
        if (closed)
        {
            session.Dispose();
        }
        else
        {
            idle.Add(session);
        }

        free.Release();
    }

    /// <summary>A session in use by one caller.</summary>
    public readonly struct Lease(SqliteReaders readers, SqliteSession session) : IDisposable
    {
        public SqliteSession Session => session;

        public void Dispose() => readers.Return(session);
    }
}
