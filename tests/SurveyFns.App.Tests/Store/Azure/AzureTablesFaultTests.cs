using System.Diagnostics.CodeAnalysis;
using SurveyFns.App.Store;
using SurveyFns.App.Store.Tables;
using SurveyFns.Azurite;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Tests.Store.Azure;

/// <summary>What becomes of a transaction when requests are refused, lost or answered too late.</summary>
[Collection(AzuriteCollection.Name)]
[SuppressMessage("Design", "CA1001", Justification = "xunit disposes of it asynchronously.")]
public sealed class AzureTablesFaultTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Partition = "p";

    private readonly string table = AzuriteFixture.UniqueName();
    private FaultProxy proxy = null!;
    private ITables tables = null!;

    public async Task InitializeAsync()
    {
        proxy = await FaultProxy.StartNewAsync(azurite.Server.TableEndpoint);
        tables = Open(TimeSpan.FromSeconds(30));
        await CommitAsync(new TableWrite.Insert(Row("row|there", 0)));
        proxy.Reset();
    }

    public async Task DisposeAsync() => await proxy.DisposeAsync();

    [Fact]
    public async Task TransactAsync_AnswerOfAnInsertLost_IsCommittedWithItsETag()
    {
        proxy.Inject(new Fault.DropResponse());

        var etags = await CommitAsync(new TableWrite.Insert(Row("row|new", 1)));

        Assert.Equal((await FindAsync("row|new"))!.ETag, etags[0]);
    }

    [Fact]
    public async Task TransactAsync_AnswerOfAReplacementLost_IsCommittedOnce()
    {
        var there = (await FindAsync("row|there"))!;
        proxy.Inject(new Fault.DropResponse());

        var etags = await CommitAsync(new TableWrite.Replace(Row("row|there", 1), there.ETag));

        var now = (await FindAsync("row|there"))!;
        Assert.Equal((etags[0], 1L), (now.ETag, now["value"].Integer));
    }

    [Fact]
    public async Task TransactAsync_AnswerOfEveryKindOfWriteLost_IsCommittedWithAllETags()
    {
        var there = (await FindAsync("row|there"))!;
        await CommitAsync(new TableWrite.Upsert(Row("row|gone", 0)));
        proxy.Inject(new Fault.DropResponse(), times: 2);

        var etags = await CommitAsync(
            new TableWrite.Delete("row|gone"),
            new TableWrite.Upsert(Row("row|upserted", 1)),
            new TableWrite.Replace(Row("row|there", 1), there.ETag),
            new TableWrite.Append(Row("log|appended", 1)));

        Assert.Null(await FindAsync("row|gone"));
        Assert.Equal(
            ["", (await FindAsync("row|upserted"))!.ETag, (await FindAsync("row|there"))!.ETag, (await FindAsync("log|appended"))!.ETag], etags);
    }

    [Fact]
    public async Task TransactAsync_AnswerOfDeletionsLost_IsCommitted()
    {
        await CommitAsync(new TableWrite.Upsert(Row("row|a", 0)), new TableWrite.Upsert(Row("row|b", 0)));
        proxy.Inject(new Fault.DropResponse());

        await CommitAsync(new TableWrite.Delete("row|a"), new TableWrite.Delete("row|b"));

        Assert.Null(await FindAsync("row|a"));
        Assert.Null(await FindAsync("row|b"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TransactAsync_AnswerOfADeletionOnConditionLost_IsCommitted(bool alone)
    {
        var there = (await FindAsync("row|there"))!;
        TableWrite[] others = alone ? [] : [new TableWrite.Upsert(Row("row|other", 1))];
        proxy.Inject(new Fault.DropResponse());

        await CommitAsync([new TableWrite.Delete("row|there", there.ETag), .. others]);

        Assert.Null(await FindAsync("row|there"));
    }

    [Fact]
    public async Task TransactAsync_SameContentByAnotherThenAnswerOfNothingLost_IsAConflict()
    {
        // What another wrote is not taken for one's own, even where it is the same to the last character.
        await Open(TimeSpan.FromSeconds(30)).TransactAsync(table, Partition, [new TableWrite.Insert(Row("row|new", 1))], default);

        Assert.Equal(
            new TransactionOutcome.Conflict(0), await tables.TransactAsync(table, Partition, [new TableWrite.Insert(Row("row|new", 1))], default));
    }

    [Fact]
    public async Task TransactAsync_OverwrittenByAnotherBeforeTheRepeat_GivesAnETagThatNoRowHas()
    {
        var there = (await FindAsync("row|there"))!;
        var direct = AzureStorage.Tables(azurite.ConnectionString);
        proxy.Inject(new Fault.DropResponse());
        proxy.Inject(new Fault.Delay(TimeSpan.FromMilliseconds(500)));

        var committing = CommitAsync(new TableWrite.Replace(Row("row|there", 1), there.ETag), new TableWrite.Append(Row("log|mine", 1)));
        while (proxy.Requests.Count < 2)
        {
            await Task.Delay(5);
        }

        await direct.TransactAsync(table, Partition, [new TableWrite.Upsert(Row("row|there", 2))], default);
        var etags = await committing;

        Assert.Equal(
            new TransactionOutcome.Conflict(0),
            await tables.TransactAsync(table, Partition, [new TableWrite.Replace(Row("row|there", 3), etags[0])], default));
        Assert.Equal(2, (await FindAsync("row|there"))!["value"].Integer);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task TransactAsync_RefusedThreeTimes_IsCommittedAtTheFourth(int status)
    {
        proxy.Inject(new Fault.Refuse(status), times: 3);

        await CommitAsync(new TableWrite.Insert(Row("row|new", 1)));

        Assert.Equal(4, proxy.Requests.Count);
    }

    [Fact]
    public async Task TransactAsync_RefusedForEver_IsAnOutageAndWritesNothing()
    {
        proxy.Inject(new Fault.Refuse(), times: 4);

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => CommitAsync(new TableWrite.Insert(Row("row|new", 1))));

        Assert.True(StorageOutage.IsOutage(exception), exception.ToString());
        Assert.Null(await FindAsync("row|new"));
    }

    [Fact]
    public async Task TransactAsync_EveryAnswerLost_IsAnOutageAndTheRepeatAConflict()
    {
        proxy.Inject(new Fault.DropResponse(), times: 4);

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => CommitAsync(new TableWrite.Insert(Row("row|new", 1))));

        Assert.True(StorageOutage.IsOutage(exception), exception.ToString());
        Assert.Equal(
            new TransactionOutcome.Conflict(0), await tables.TransactAsync(table, Partition, [new TableWrite.Insert(Row("row|new", 1))], default));
    }

    [Fact]
    public async Task TransactAsync_NoAnswerInTime_IsTriedAgainAndCommittedOnce()
    {
        var impatient = Open(TimeSpan.FromSeconds(1));
        proxy.Inject(new Fault.HoldResponse());

        Assert.IsType<TransactionOutcome.Committed>(
            await impatient.TransactAsync(table, Partition, [new TableWrite.Insert(Row("row|new", 1))], default));
        Assert.Equal(1, (await FindAsync("row|new"))!["value"].Integer);
    }

    [Fact]
    public async Task FindAsync_NoAnswerEver_IsAnOutage()
    {
        var impatient = Open(TimeSpan.FromMilliseconds(200));
        proxy.Inject(new Fault.HoldResponse(), times: 4);

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => impatient.FindAsync(table, Partition, "row|there", default));

        Assert.True(StorageOutage.IsOutage(exception), exception.ToString());
    }

    [Fact]
    public async Task ScanAsync_PageCutMidway_GivesEveryRowOnce()
    {
        await CommitAsync([.. Enumerable.Range(0, 100).Select(n => new TableWrite.Upsert(Row($"scan|{n:D3}", n)))]);
        proxy.Inject(new Fault.CutResponse(BodyBytes: 500), times: 2);

        var rows = new List<ColumnValue[]>();
        await foreach (var page in tables.ScanAsync(table, Partition, "scan|", ["value"], default))
        {
            rows.AddRange(page);
        }

        Assert.Equal(Enumerable.Range(0, 100).Select(n => (long)n), rows.Select(row => row[0].Integer));
    }

    private static TableRow Row(string key, long value) =>
        new() { Partition = Partition, Row = key, Columns = new Dictionary<string, ColumnValue> { ["value"] = ColumnValue.Of(value) } };

    private ITables Open(TimeSpan attemptTimeout) =>
        AzureStorage.Tables(AzuriteServer.ConnectionStringOf(proxy.Endpoint, azurite.Server.BlobEndpoint), attemptTimeout);

    private Task<TableRow?> FindAsync(string row) =>
        AzureStorage.Tables(azurite.ConnectionString).FindAsync(table, Partition, row, default);

    private async Task<IReadOnlyList<string>> CommitAsync(params TableWrite[] writes) =>
        Assert.IsType<TransactionOutcome.Committed>(await tables.TransactAsync(table, Partition, writes, default)).ETags;
}
