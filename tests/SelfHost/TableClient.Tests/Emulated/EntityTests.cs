using Azure.Data.Tables.Models;
using SurveyFns.Azurite;

namespace Azure.Data.Tables.Tests.Emulated;

[Collection(AzuriteCollection.Name)]
public sealed class EntityTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly TableClient table = new(azurite.ConnectionString, AzuriteFixture.UniqueName());

    public Task InitializeAsync() => table.CreateAsync();

    public Task DisposeAsync() => table.DeleteAsync();

    [Fact]
    public async Task AddEntityAsync_KeyTaken_Is409()
    {
        var added = await table.AddEntityAsync(Entity("r", 1));

        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(Entity("r", 2)));

        Assert.Equal(204, added.Status);
        Assert.Equal((409, "EntityAlreadyExists"), (exception.Status, exception.ErrorCode));
        var stored = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal(1, stored.GetInt32("Step"));
        Assert.Equal(added.Headers.ETag, stored.ETag);
    }

    [Fact]
    public async Task UpdateEntityAsync_StaleETag_Is412AndChangesNothing()
    {
        var first = (await table.AddEntityAsync(Entity("r", 1))).Headers.ETag!.Value;
        var second = (await table.UpdateEntityAsync(Entity("r", 2), first)).Headers.ETag!.Value;

        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(Entity("r", 3), first));

        Assert.NotEqual(first, second);
        Assert.Equal((412, "UpdateConditionNotSatisfied"), (exception.Status, exception.ErrorCode));
        Assert.Equal(2, await StepAsync("r"));
    }

    [Fact]
    public async Task UpdateEntityAsync_NoETag_IsAnArgumentError() =>
        await Assert.ThrowsAsync<ArgumentException>(() => table.UpdateEntityAsync(Entity("r", 1), default));

    [Fact]
    public async Task UpdateEntityAsync_NotThere_Is404()
    {
        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(Entity("r", 1), ETag.All));

        Assert.Equal((404, "ResourceNotFound"), (exception.Status, exception.ErrorCode));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, "Kept,Step")]
    [InlineData(TableUpdateMode.Replace, "Step")]
    public async Task UpsertAndUpdate_Mode_KeepsOrRemovesWhatIsNotSent(TableUpdateMode mode, string left)
    {
        foreach (var row in new[] { "upsert", "update" })
        {
            await table.UpsertEntityAsync(new TableEntity("p", row) { ["Kept"] = "x", ["Step"] = 1 }, mode);
            var written = row == "upsert"
                ? await table.UpsertEntityAsync(Entity(row, 2), mode)
                : await table.UpdateEntityAsync(Entity(row, 2), ETag.All, mode);

            var entity = (await table.GetEntityAsync<TableEntity>("p", row)).Value;
            Assert.Equal(left, string.Join(',', entity.Keys.Where(key => key is "Kept" or "Step").Order()));
            Assert.Equal(2, entity.GetInt32("Step"));
            Assert.Equal(written.Headers.ETag, entity.ETag);
        }
    }

    [Fact]
    public async Task DeleteEntityAsync_ETagAndAbsence_AreTold()
    {
        var stale = (await table.AddEntityAsync(Entity("r", 1))).Headers.ETag!.Value;
        await table.UpsertEntityAsync(Entity("r", 2));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", stale));

        Assert.Equal((412, "UpdateConditionNotSatisfied"), (refused.Status, refused.ErrorCode));
        Assert.Equal(204, (await table.DeleteEntityAsync(Entity("r", 0))).Status);
        Assert.Equal(404, (await table.DeleteEntityAsync("p", "r")).Status);
    }

    [Fact]
    public async Task GetEntity_NotThere_ThrowsOrHasNoValue()
    {
        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "r"));
        var response = await table.GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.Equal((404, TableErrorCode.ResourceNotFound.ToString()), (exception.Status, exception.ErrorCode));
        Assert.False(response.HasValue);
        Assert.Equal(404, response.GetRawResponse().Status);
        Assert.Throws<InvalidOperationException>(() => response.Value);
    }

    [Fact]
    public async Task GetEntity_Select_GivesThoseColumnsOnly()
    {
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2, ["C"] = 3 });

        var entity = (await table.GetEntityIfExistsAsync<TableEntity>("p", "r", ["A", "C"])).Value!;

        Assert.Equal(["A", "C", "odata.etag"], entity.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task UpdateEntityAsync_ManyWritersWithETags_EachCountsOnce()
    {
        await table.AddEntityAsync(Entity("r", 0));

        var conflicts = (await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => IncrementAsync(times: 10)))).Sum();

        Assert.Equal(80, await StepAsync("r"));
        Assert.True(conflicts > 0, "The writers never met.");
    }

    private static TableEntity Entity(string row, int step) => new("p", row) { ["Step"] = step };

    private async Task<int?> StepAsync(string row) => (await table.GetEntityAsync<TableEntity>("p", row)).Value.GetInt32("Step");

    private async Task<int> IncrementAsync(int times)
    {
        var conflicts = 0;
        for (var done = 0; done < times;)
        {
            var entity = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
            entity["Step"] = entity.GetInt32("Step") + 1;
            try
            {
                await table.UpdateEntityAsync(entity, entity.ETag);
                done++;
            }
            catch (RequestFailedException exception) when (exception.Status == 412)
            {
                conflicts++;
            }
        }

        return conflicts;
    }
}
