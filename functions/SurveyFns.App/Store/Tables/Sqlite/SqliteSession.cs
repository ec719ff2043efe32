using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SurveyFns.App.Store.Tables.Sqlite;

/// <summary>One connection with its prepared statements. Used by one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    /// <summary>Another process may hold the write lock for a group of transactions; far longer means that it hangs.</summary>
    private const int BusyTimeoutMilliseconds = 30_000;

    private const int MostStatements = 256;

    private readonly sqlite3 database;
    private readonly Dictionary<string, SqliteStatement> statements = new(StringComparer.Ordinal);

    static SqliteSession() => Batteries_V2.Init();

    private SqliteSession(sqlite3 database)
    {
        this.database = database;
        Schema = new SqliteSchema(this);
    }

    public SqliteSchema Schema { get; }

    /// <summary>
    /// Opens the database, making it where there is none. The connection's own mutex is off: no two threads use it at the same time.
    /// An acknowledged write survives the loss of power (<c>synchronous=FULL</c>).
    /// </summary>
    /// <exception cref="SqliteException">The file cannot be opened or is no database.</exception>
    public static SqliteSession Open(string path, params ReadOnlySpan<string> pragmas)
    {
        const int Flags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX;
        var opened = raw.sqlite3_open_v2(path, out var database, Flags, null);
        try
        {
            SqliteException.ThrowExceptionForRC(opened, database);
            SqliteException.ThrowExceptionForRC(raw.sqlite3_busy_timeout(database, BusyTimeoutMilliseconds), database);
            var session = new SqliteSession(database);
            session.SwitchToWriteAheadLog();
            session.Execute("PRAGMA synchronous=FULL");
            foreach (var pragma in pragmas)
            {
                session.Execute(pragma);
            }

            return session;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>The statement of a text, prepared once; it comes back reset.</summary>
    public SqliteStatement Prepare(string sql)
    {
        if (statements.TryGetValue(sql, out var known))
        {
            return known;
        }

        if (statements.Count >= MostStatements)
        {
            ForgetStatements();
        }

        var statement = SqliteStatement.Prepare(database, sql);
        statements.Add(sql, statement);
        return statement;
    }

    public void Execute(string sql)
    {
        using var statement = SqliteStatement.Prepare(database, sql);
        while (statement.Step())
        {
            // A pragma returns its value as a row.
        }
    }

    /// <summary>Closes the connection; a transaction under way never happened.</summary>
    public void Dispose()
    {
        ForgetStatements();
        database.Dispose();
    }

    // Where several open a new database at the same time, SQLite turns away all but one of them at once instead of letting them wait.
    private void SwitchToWriteAheadLog()
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                Execute("PRAGMA journal_mode=WAL");
                return;
            }
            catch (SqliteException exception) when (
                exception.SqliteErrorCode == raw.SQLITE_BUSY && Stopwatch.GetElapsedTime(started).TotalMilliseconds < BusyTimeoutMilliseconds)
            {
                Thread.Sleep(5);
            }
        }
    }

    private void ForgetStatements()
    {
        foreach (var statement in statements.Values)
        {
            statement.Dispose();
        }

        statements.Clear();
    }
}
