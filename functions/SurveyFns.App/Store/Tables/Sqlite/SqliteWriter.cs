namespace SurveyFns.App.Store.Tables.Sqlite;

/// <summary>
/// The session that writes, on the thread of the group commit. Nothing else writes inside its transaction, so that it checks all
/// conditions of a member of the group before the member's first write: a conflict leaves nothing to undo and needs no savepoint.
/// After an exception it is of no more use but to be disposed, which undoes what was not committed.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    // A page that is written again before the log is folded into the database costs one write less; 32 MiB of log.
    private const string Checkpoint = "PRAGMA wal_autocheckpoint=8192";
    private const string LogSize = "PRAGMA journal_size_limit=67108864";
    private const string Cache = "PRAGMA cache_size=-32768";

    private readonly SqliteSession session;
    private readonly SqliteETags etags;

    public SqliteWriter(string path)
    {
        session = SqliteSession.Open(path, Checkpoint, LogSize, Cache);
        etags = new SqliteETags(session);
    }

    /// <summary>Begins a group: no other process writes until it is committed or this writer is disposed.</summary>
    public void Begin() => session.Prepare("BEGIN IMMEDIATE").Step();

    /// <summary>Makes everything applied since <see cref="Begin"/> durable: one wait for the disk.</summary>
    public void Commit() => session.Prepare("COMMIT").Step();

    /// <summary>Runs a member of the group. Its outcome is true only after <see cref="Commit"/>.</summary>
    public TransactionOutcome Apply(SqliteTransaction member)
    {
        for (var index = 0; index < member.Writes.Count; index++)
        {
            if (!Holds(member, member.Writes[index]))
            {
                return new TransactionOutcome.Conflict(index);
            }
        }

        var written = new string[member.Writes.Count];
        for (var index = 0; index < written.Length; index++)
        {
            written[index] = member.Writes[index] is TableWrite.Delete delete
                ? Delete(member, delete.Row)
                : Write(member, member.Writes[index].Written!, appended: member.Writes[index] is TableWrite.Append);
        }

        return new TransactionOutcome.Committed(written);
    }

    public void Dispose() => session.Dispose();

    private bool Holds(SqliteTransaction member, TableWrite write) => write switch
    {
        TableWrite.Insert or TableWrite.Append => FindETag(member, write.RowKey) is null,
        TableWrite.Replace replace => FindETag(member, write.RowKey) is { } etag && etag == SqliteETags.Parse(replace.IfMatch),
        TableWrite.Delete { IfMatch: { } expected } => FindETag(member, write.RowKey) is not { } etag || etag == SqliteETags.Parse(expected),
        _ => true,
    };

    private long? FindETag(SqliteTransaction member, string row)
    {
        var key = RowKey.Of(row);
        if (session.Schema.Find(member.Table, key.Kind) is not { } table)
        {
            return null;
        }

        var statement = session.Prepare(table.FindETagSql).Bind(1, member.Partition).Bind(2, key.Rest);
        if (!statement.Step())
        {
            return null;
        }

        var etag = statement.ReadInteger(0);
        statement.Reset();
        return etag;
    }

    private string Write(SqliteTransaction member, TableRow row, bool appended)
    {
        var key = RowKey.Of(row.Row);
        var table = session.Schema.Ensure(member.Table, key.Kind, row.Columns.Keys, appended);
        var etag = etags.Next();
        var statement = session.Prepare(table.WriteSql).Clear().Bind(1, member.Partition).Bind(2, key.Rest).Bind(3, etag);
        foreach (var (name, value) in row.Columns)
        {
            statement.Bind(SqliteTable.KeyColumns + 1 + table.Columns[name], value);
        }

        statement.Step();
        return SqliteETags.Format(etag);
    }

    private string Delete(SqliteTransaction member, string row)
    {
        var key = RowKey.Of(row);
        if (session.Schema.Find(member.Table, key.Kind) is { } table)
        {
            session.Prepare(table.DeleteSql).Bind(1, member.Partition).Bind(2, key.Rest).Step();
        }

        return "";
    }
}
