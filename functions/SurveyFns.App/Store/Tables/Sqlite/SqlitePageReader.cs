using SurveyFns.Core.Store;

namespace SurveyFns.App.Store.Tables.Sqlite;

/// <summary>
/// Reads the rows of a prefix page by page. Each page is a query of its own that begins after the last key of the page before: between
/// pages nothing is held, so that a slow consumer does not keep the write-ahead log from being folded in.
/// </summary>
internal sealed class SqlitePageReader(SqliteReaders readers, string table, string partition, string prefix)
{
    private readonly RowKey range = RowKey.Of(prefix);
    private string? lastRow;

    /// <summary>The next rows, at most <paramref name="size"/>; fewer only at the end.</summary>
    /// <param name="columns">Columns to read; null = all.</param>
    public async ValueTask<IReadOnlyList<TableRow>> ReadRowsAsync(
        IReadOnlyList<string>? columns, int size, CancellationToken cancellationToken)
    {
        using var lease = await readers.RentAsync(cancellationToken);
        var found = lease.Session.Schema.Find(table, range.Kind, columns ?? []);
        if (found is null)
        {
            return [];
        }

        var known = columns?.Where(found.Columns.ContainsKey).Select(column => ',' + SqliteTable.Quote(column));
        var selected = known is null ? "*" : $"{SqliteTable.Partition},{SqliteTable.Row},{SqliteTable.ETag}{string.Concat(known)}";
        var statement = Begin(lease.Session, found, selected, size);
        var page = new List<TableRow>();
        while (statement.Step())
        {
            page.Add(SqliteRow.Read(statement, range.Kind));
            lastRow = page[^1].Row[(range.Kind.Length + 1)..];
        }

        return page;
    }

    /// <summary>The values of the next rows, at most <paramref name="size"/>; fewer only at the end.</summary>
    /// <param name="texts">For each column what keeps its texts.</param>
    public async ValueTask<IReadOnlyList<ColumnValue[]>> ReadValuesAsync(
        IReadOnlyList<string> columns, TextCache[] texts, int size, CancellationToken cancellationToken)
    {
        using var lease = await readers.RentAsync(cancellationToken);
        var found = lease.Session.Schema.Find(table, range.Kind, columns);
        if (found is null)
        {
            return [];
        }

        var selected = columns.Select(column => found.Columns.ContainsKey(column) ? SqliteTable.Quote(column) : "NULL");
        var statement = Begin(lease.Session, found, string.Join(',', [.. selected, SqliteTable.Row]), size);
        var page = new List<ColumnValue[]>(size);
        while (statement.Step())
        {
            var values = new ColumnValue[texts.Length];
            for (var column = 0; column < values.Length; column++)
            {
                values[column] = statement.Read(column, texts[column]);
            }

            page.Add(values);
            if (page.Count == size)
            {
                lastRow = statement.ReadText(values.Length);
            }
        }

        return page;
    }

    private SqliteStatement Begin(SqliteSession session, SqliteTable found, string selected, int size) =>
        session.Prepare(found.PageSql(selected, isFirst: lastRow is null, size))
            .Bind(1, partition).Bind(2, lastRow ?? range.Rest).Bind(3, range.EndOfPrefix);
}
