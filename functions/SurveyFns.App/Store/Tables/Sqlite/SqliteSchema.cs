namespace SurveyFns.App.Store.Tables.Sqlite;

/// <summary>
/// The tables and columns as one session knows them. Another session or process may add to them at any time, so that what is not
/// known is looked up; what is known never goes away.
/// </summary>
internal sealed class SqliteSchema(SqliteSession session)
{
    private readonly Dictionary<(string Table, string Kind), SqliteTable> known = [];

    /// <summary>The table of a kind of row; null where none has been written yet.</summary>
    public SqliteTable? Find(string table, string kind) =>
        known.TryGetValue((table, kind), out var found) ? found : LookUp(table, kind);

    /// <summary>As <see cref="Find(string, string)"/>, looking again where one of the columns is not known.</summary>
    public SqliteTable? Find(string table, string kind, IEnumerable<string> columns) =>
        Find(table, kind) is { } found && columns.All(found.Columns.ContainsKey) ? found : LookUp(table, kind);

    /// <summary>The table of a kind of row with at least these columns, made as needed. Call it in a transaction that writes.</summary>
    /// <param name="appended">Rows are only ever appended: lay them out in the order in which they come.</param>
    public SqliteTable Ensure(string table, string kind, IEnumerable<string> columns, bool appended)
    {
        if (known.TryGetValue((table, kind), out var found) && columns.All(found.Columns.ContainsKey))
        {
            return found;
        }

        var existing = LookUp(table, kind);
        if (existing is null)
        {
            Create(table, kind, columns, appended);
        }
        else
        {
            AddColumns(existing, columns);
        }

        return LookUp(table, kind)!;
    }

    // A row in key order is found and scanned fastest in a tree of its own (WITHOUT ROWID), but large rows that arrive in random
    // order tear such a tree apart: twice the pages are written. Appended rows therefore lie in a heap beside an index of the keys.
    private void Create(string table, string kind, IEnumerable<string> columns, bool appended)
    {
        var name = SqliteTable.NameOf(table, kind);
        var keys = $"{SqliteTable.Partition} TEXT NOT NULL,{SqliteTable.Row} TEXT NOT NULL,{SqliteTable.ETag} INTEGER NOT NULL";
        var others = string.Concat(columns.Select(column => $",{SqliteTable.Quote(column)} ANY"));
        var key = $"PRIMARY KEY({SqliteTable.Partition},{SqliteTable.Row})";
        session.Execute($"CREATE TABLE {name}({keys}{others},{key}) STRICT{(appended ? "" : ",WITHOUT ROWID")}");
    }

    private void AddColumns(SqliteTable existing, IEnumerable<string> columns)
    {
        foreach (var column in columns.Where(column => !existing.Columns.ContainsKey(column)))
        {
            session.Execute($"ALTER TABLE {existing.Name} ADD COLUMN {SqliteTable.Quote(column)} ANY");
        }
    }

    private SqliteTable? LookUp(string table, string kind)
    {
        var name = SqliteTable.NameOf(table, kind);
        var columns = session.Prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid").Bind(1, name.AsSpan(1, name.Length - 2));
        var names = new List<string>();
        while (columns.Step())
        {
            names.Add(columns.ReadText(0));
        }

        if (names.Count == 0)
        {
            return null;
        }

        var positions = names.Skip(SqliteTable.KeyColumns).Select(KeyValuePair.Create);
        return known[(table, kind)] = new SqliteTable(name, new Dictionary<string, int>(positions, StringComparer.Ordinal));
    }
}
