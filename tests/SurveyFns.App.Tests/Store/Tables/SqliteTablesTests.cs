using Microsoft.Data.Sqlite;
using SurveyFns.App.Store.Tables;
using SurveyFns.App.Store.Tables.Sqlite;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Tests.Store.Tables;

public sealed class SqliteTablesTests : TablesContract
{
    private readonly TemporaryFolder folder = new();
    private readonly List<SqliteTables> open = [];

    public override async Task DisposeAsync()
    {
        foreach (var tables in open)
        {
            await tables.DisposeAsync();
        }

        folder.Delete();
    }

    [Fact]
    public async Task DisposeAsync_ThenOpenedAgain_HasEverything()
    {
        await FillAsync(300);
        var etag = (await Tables.FindAsync(Table, Partition, "row|00007", default))!.ETag;
        await open[0].DisposeAsync();
        var again = Open();
        Assert.Equal(etag, (await again.FindAsync(Table, Partition, "row|00007", default))!.ETag);
        Assert.Equal(299, (await again.FindAsync(Table, Partition, "row|00299", default))!["value"].Integer);
    }

    [Fact]
    public async Task DisposeAsync_WithTransactionsWaiting_CommitsThemFirst()
    {
        var waiting = Enumerable.Range(0, 500).Select(n => CommitAsync(new TableWrite.Insert(Row($"row|{n}", ("value", ColumnValue.Of(n)))))).ToArray();
        await open[0].DisposeAsync();
        await Task.WhenAll(waiting);
        Assert.Equal(ColumnValue.Of(499), (await Open().FindAsync(Table, Partition, "row|499", default))!["value"]);
    }

    [Fact]
    public async Task TransactAsync_AfterDisposal_Throws()
    {
        await FillAsync(1);
        await open[0].DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => FillAsync(1));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Tables.FindAsync(Table, Partition, "row|a", default));
    }

    [Fact]
    public async Task FindAsync_ColumnAddedByAnotherProcess_IsRead()
    {
        await FillAsync(1);
        Assert.Single((await Tables.FindAsync(Table, Partition, "row|00000", default))!.Columns);
        Assert.Equal(ColumnValue.Null, Assert.Single(await ScanAsync("row|", "later"))[0]);
        await Open().TransactAsync(Table, Partition, [new TableWrite.Upsert(Row("row|00000", ("later", ColumnValue.Of("x"))))], default);
        Assert.Equal(["later"], (await Tables.FindAsync(Table, Partition, "row|00000", default))!.Columns.Keys);
        Assert.Equal(ColumnValue.Of("x"), Assert.Single(await ScanAsync("row|", "later"))[0]);
        await CommitAsync(new TableWrite.Upsert(Row("row|00000", ("later", ColumnValue.Of("y")), ("value", ColumnValue.Of(1)))));
        Assert.Equal(2, Assert.Single(await QueryAsync("row|")).Columns.Count);
    }

    [Fact]
    public async Task TransactAsync_TwoProcessesAtOnce_LoseNothingAndShareNoETag()
    {
        SqliteTables[] both = [open[0], Open()];
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(n => both[n % 2].TransactAsync(
            Table, Partition, [new TableWrite.Insert(Row($"row|{n}", ("value", ColumnValue.Of(n)), ($"column_{n % 7}", ColumnValue.Of(n))))], default)));
        Assert.Equal(200, outcomes.Cast<TransactionOutcome.Committed>().Select(outcome => outcome.ETags[0]).Distinct().Count());
        Assert.Equal(200, (await QueryAsync("row|")).Count);
    }

    [Fact]
    public async Task OpenAsync_NewFolderByManyProcessesAtOnce_WorksForAll()
    {
        for (var time = 0; time < 5; time++)
        {
            var fresh = Path.Combine(folder.Path, $"fresh{time}");
            var tables = Enumerable.Range(0, 6).Select(_ => new SqliteTables(fresh)).ToArray();
            open.AddRange(tables);
            await Task.WhenAll(tables.Select((mine, n) => Task.Run(async () =>
            {
                await mine.FindAsync(Table, Partition, "row|a", default);
                await mine.TransactAsync(Table, Partition, [new TableWrite.Insert(Row($"row|{n}", ($"column_{n}", ColumnValue.Of(n))))], default);
                Assert.Equal(n, (await mine.FindAsync(Table, Partition, $"row|{n}", default))![$"column_{n}"].Integer);
            })));
        }
    }

    [Fact]
    public async Task TransactAsync_OneOfAGroupCannotBeWritten_HarmsNoOther()
    {
        // SQLite holds at most 2,000 columns: rows that each are within the limits make a table that is not.
        var writes = Enumerable.Range(0, 9).Select(n => new TableWrite.Upsert(
            Row($"row|{n}", [.. Enumerable.Range(0, 250).Select(column => ($"c{n}_{column}", ColumnValue.Of(1)))]))).ToArray();
        var bad = Tables.TransactAsync(Table, Partition, writes, default);
        var good = Enumerable.Range(0, 50).Select(n => CommitAsync(new TableWrite.Insert(Row($"other|{n}", ("value", ColumnValue.Of(n)))))).ToArray();
        await Assert.ThrowsAsync<SqliteException>(() => bad);
        await Task.WhenAll(good);
        Assert.Equal(50, (await QueryAsync("other|")).Count);
        Assert.Empty(await QueryAsync("row|"));
    }

    [Fact]
    public async Task TransactAsync_FarMoreThanTheQueueHolds_AllAreCommitted()
    {
        await Task.WhenAll(Enumerable.Range(0, 5000).Select(n => CommitAsync(new TableWrite.Append(Row($"log|{n:D5}", ("value", ColumnValue.Of(n)))))));
        Assert.Equal(5000, (await QueryAsync("log|")).Count);
    }

    [Fact]
    public async Task TransactAsync_CancelledWhileWaiting_IsWhollyThereOrNotAtAll()
    {
        using var cancellation = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, 1000).Select(n => Tables.TransactAsync(
            Table, Partition, [new TableWrite.Insert(Row($"row|{n}", ("value", ColumnValue.Of(n))))], cancellation.Token)).ToArray();
        await cancellation.CancelAsync();
        var committed = 0;
        foreach (var transaction in waiting)
        {
            try
            {
                await transaction;
                committed++;
            }
            catch (OperationCanceledException)
            {
                // It was still in the queue.
            }
        }

        Assert.Equal(committed, (await QueryAsync("row|")).Count);
    }

    [Fact]
    public async Task FindAsync_FileThatIsNoDatabase_Throws()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "tables.db"), new string('x', 5000));
        var tables = Open();
        await Assert.ThrowsAsync<SqliteException>(() => tables.FindAsync(Table, Partition, "row|a", default));
        await Assert.ThrowsAsync<SqliteException>(() => tables.TransactAsync(Table, Partition, [new TableWrite.Delete("row|a")], default));
    }

    protected override Task<ITables> OpenAsync() => Task.FromResult<ITables>(Open());

    private SqliteTables Open()
    {
        open.Add(new SqliteTables(folder.Path));
        return open[^1];
    }
}
