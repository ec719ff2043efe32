using System.Runtime.CompilerServices;
using System.Threading.Channels;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Store.Tables.Sqlite;

/// <summary>
/// Tables in one SQLite file, <c>tables.db</c>, in write-ahead mode: readers never wait for the writer. Several processes may use the
/// same file; they take turns in writing.
/// </summary>
public sealed class SqliteTables : ITables, IAsyncDisposable
{
    private const int PageOfRows = 256;
    private const int PageOfValues = 1024;
    private const int PagesAhead = 2;

    private readonly SqliteReaders readers;
    private readonly Lazy<SqliteGroupCommit> writer;

    /// <param name="folder">Where the file lies; made where it does not exist.</param>
    public SqliteTables(string folder)
    {
        DurableFolder.Create(Path.GetFullPath(folder));
        var path = Path.Combine(folder, "tables.db");
        readers = new SqliteReaders(path);
        writer = new Lazy<SqliteGroupCommit>(() => new SqliteGroupCommit(path));
    }

    public async Task<TableRow?> FindAsync(string table, string partition, string row, CancellationToken cancellationToken)
    {
        var key = RowKey.Of(row);
        using var lease = await readers.RentAsync(cancellationToken);
        if (lease.Session.Schema.Find(table, key.Kind) is not { } found)
        {
            return null;
        }

        var statement = lease.Session.Prepare(found.FindSql).Bind(1, partition).Bind(2, key.Rest);
        if (!statement.Step())
        {
            return null;
        }

        var result = SqliteRow.Read(statement, key.Kind);
        statement.Reset();
        return result;
    }

    public async Task<TableRow?> FindFirstAsync(string table, string partition, string prefix, CancellationToken cancellationToken)
    {
        var page = await new SqlitePageReader(readers, table, partition, prefix).ReadRowsAsync(null, size: 1, cancellationToken);
        return page.Count == 0 ? null : page[0];
    }

    public async IAsyncEnumerable<IReadOnlyList<TableRow>> QueryAsync(
        string table, string partition, string prefix, IReadOnlyList<string>? columns, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = new SqlitePageReader(readers, table, partition, prefix);
        for (var size = PageOfRows; size == PageOfRows;)
        {
            var page = await reader.ReadRowsAsync(columns, PageOfRows, cancellationToken);
            if (page.Count > 0)
            {
                yield return page;
            }

            size = page.Count;
        }
    }

    public async IAsyncEnumerable<IReadOnlyList<ColumnValue[]>> ScanAsync(
        string table, string partition, string prefix, IReadOnlyList<string> columns, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = new SqlitePageReader(readers, table, partition, prefix);
        var pages = Channel.CreateBounded<IReadOnlyList<ColumnValue[]>>(
            new BoundedChannelOptions(PagesAhead) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = Task.Run(() => ReadAheadAsync(reader, columns, pages.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var page in pages.Reader.ReadAllAsync(cancellationToken))
            {
                yield return page;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    public Task<TransactionOutcome> TransactAsync(
        string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        TableLimits.Check(table, partition, writes);
        return writer.Value.CommitAsync(new SqliteTransaction(table, partition, writes), cancellationToken);
    }

    /// <summary>Commits what is waiting and closes the file. Nothing may be reading any more.</summary>
    public async ValueTask DisposeAsync()
    {
        if (writer.IsValueCreated)
        {
            await writer.Value.DisposeAsync();
        }

        readers.Dispose();
    }

    private static async Task ReadAheadAsync(
        SqlitePageReader reader, IReadOnlyList<string> columns, ChannelWriter<IReadOnlyList<ColumnValue[]>> pages,
        CancellationToken cancellationToken)
    {
        try
        {
            var texts = columns.Select(_ => new TextCache()).ToArray();
            for (var size = PageOfValues; size == PageOfValues;)
            {
                var page = await reader.ReadValuesAsync(columns, texts, PageOfValues, cancellationToken);
                if (page.Count > 0)
                {
                    await pages.WriteAsync(page, cancellationToken);
                }

                size = page.Count;
            }

            pages.Complete();
        }
        catch (Exception exception)
        {
            // The consumer gets it from the channel; nobody else awaits this task's failure.
            pages.Complete(exception);
        }
    }
}
