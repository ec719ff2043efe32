using SurveyFns.Azurite;

namespace Azure.Data.Tables.Tests.Emulated;

[Collection(AzuriteCollection.Name)]
public sealed class TransactionTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly TableClient table = new(azurite.ConnectionString, AzuriteFixture.UniqueName());

    public Task InitializeAsync() => table.CreateAsync();

    public Task DisposeAsync() => table.DeleteAsync();

    [Fact]
    public async Task SubmitTransactionAsync_EveryKindOfAction_TakesEffect()
    {
        foreach (var row in new[] { "updateMerge", "updateReplace", "delete", "upsertMerge", "upsertReplace" })
            await table.AddEntityAsync(new TableEntity("p", row) { ["Old"] = "x" });
        var etag = (await table.GetEntityAsync<TableEntity>("p", "updateMerge")).Value.ETag;

        var response = await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, New("add")),
            new(TableTransactionActionType.UpdateMerge, New("updateMerge"), etag),
            new(TableTransactionActionType.UpdateReplace, New("updateReplace"), ETag.All),
            new(TableTransactionActionType.Delete, New("delete")),
            new(TableTransactionActionType.UpsertMerge, New("upsertMerge")),
            new(TableTransactionActionType.UpsertReplace, New("upsertReplace")),
            new(TableTransactionActionType.UpsertReplace, New("z")),
        ]);

        Assert.All(response.Value, answer => Assert.Equal(204, answer.Status));
        var rows = await table.QueryAsync<TableEntity>().ToDictionaryAsync(row => row.RowKey, row => string.Join(',', row.Keys.Where(key => key is "Old" or "New").Order()));
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["add"] = "New",
                ["updateMerge"] = "New,Old",
                ["updateReplace"] = "New",
                ["upsertMerge"] = "New,Old",
                ["upsertReplace"] = "New",
                ["z"] = "New",
            },
            rows);
        var added = (await table.GetEntityAsync<TableEntity>("p", "add")).Value;
        Assert.Equal(added.ETag, response.Value[0].Headers.ETag);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task SubmitTransactionAsync_OneOperationRefused_NothingIsDone(int failing)
    {
        await table.AddEntityAsync(new TableEntity("p", "taken") { ["Old"] = "x" });
        await table.AddEntityAsync(new TableEntity("p", "changed") { ["Old"] = "x" });
        await table.AddEntityAsync(new TableEntity("p", "deleted") { ["Old"] = "x" });
        var before = await StateAsync();
        var actions = new List<TableTransactionAction>
        {
            new(TableTransactionActionType.Add, New("new")),
            new(TableTransactionActionType.UpsertReplace, New("changed")),
            new(TableTransactionActionType.Delete, New("deleted")),
        };
        actions.Insert(failing, new(TableTransactionActionType.Add, New("taken")));

        var exception = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(actions));

        Assert.Equal((409, "EntityAlreadyExists", failing), (exception.Status, exception.ErrorCode, exception.FailedTransactionActionIndex));
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task SubmitTransactionAsync_StaleETag_Is412WithItsIndex()
    {
        var stale = (await table.AddEntityAsync(New("r"))).Headers.ETag!.Value;
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["New"] = 2 });

        var exception = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, New("new")), new(TableTransactionActionType.UpdateReplace, New("r"), stale)]));

        Assert.Equal((412, "UpdateConditionNotSatisfied", 1), (exception.Status, exception.ErrorCode, exception.FailedTransactionActionIndex));
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "new")).HasValue);
    }

    [Fact]
    public async Task SubmitTransactionAsync_UpdateWithoutETag_IsAnUpsert()
    {
        await table.SubmitTransactionAsync([new(TableTransactionActionType.UpdateReplace, New("r"))]);
        var exception = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync([new(TableTransactionActionType.UpdateReplace, New("other"), ETag.All)]));

        Assert.True((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
        Assert.Equal((404, 0), (exception.Status, exception.FailedTransactionActionIndex));
    }

    [Fact]
    public async Task SubmitTransactionAsync_100LargeJapaneseEntities_Fits()
    {
        var text = string.Concat(Enumerable.Repeat("久留米🧬'\"\u2028", 500));

        await table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(row => new TableTransactionAction(
            TableTransactionActionType.Add, new TableEntity("久留米", $"{row:00}") { ["Text"] = text })));

        Assert.All(await table.QueryAsync<TableEntity>().ToListAsync(), row => Assert.Equal(text, row.GetString("Text")));
    }

    [Fact]
    public async Task SubmitTransactionAsync_ManyAtOnce_OneWinsEachRow()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(async writer =>
        {
            try
            {
                await table.SubmitTransactionAsync(Enumerable.Range(0, 5).Select(row => new TableTransactionAction(
                    TableTransactionActionType.Add, new TableEntity("p", $"{row}") { ["Writer"] = writer })));
                return true;
            }
            catch (TableTransactionFailedException exception) when (exception.Status == 409)
            {
                return false;
            }
        }));

        var writers = (await table.QueryAsync<TableEntity>().ToListAsync()).Select(row => row.GetInt32("Writer")).ToList();
        Assert.Single(outcomes, won => won);
        Assert.Equal(5, writers.Count);
        Assert.Single(writers.Distinct());
    }

    private static TableEntity New(string row) => new("p", row) { ["New"] = 1 };

    private async Task<string> StateAsync() =>
        string.Join(';', (await table.QueryAsync<TableEntity>().ToListAsync()).Select(row => $"{row.RowKey} {row.ETag} {row.GetString("Old")} {row.GetInt32("New")}"));
}
