using SurveyFns.Azurite;

namespace Azure.Data.Tables.Tests.Emulated;

[Collection(AzuriteCollection.Name)]
public sealed class TableTests(AzuriteFixture azurite)
{
    private readonly TableServiceClient service = new(azurite.ConnectionString);

    [Fact]
    public async Task CreateIfNotExistsAsync_Twice_IsNoFailure()
    {
        var name = AzuriteFixture.UniqueName();

        var first = await service.CreateTableIfNotExistsAsync(name);
        var second = await service.GetTableClient(name).CreateIfNotExistsAsync();
        var conflict = await Assert.ThrowsAsync<RequestFailedException>(() => service.CreateTableAsync(name));

        Assert.Equal((name, name), (first.Value.Name, second.Value.Name));
        Assert.Equal((409, "TableAlreadyExists"), (conflict.Status, conflict.ErrorCode));
    }

    [Fact]
    public async Task CreateIfNotExistsAsync_ManyAtOnce_AllSucceed()
    {
        var name = AzuriteFixture.UniqueName();

        var created = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => service.CreateTableIfNotExistsAsync(name)));

        Assert.Equal(10, created.Length);
        Assert.Single(await service.QueryAsync($"TableName eq '{name}'").ToListAsync());
    }

    [Fact]
    public async Task QueryAsync_Pages_ListsEveryTable()
    {
        var names = Enumerable.Range(0, 5).Select(_ => AzuriteFixture.UniqueName("listed")).Order(StringComparer.Ordinal).ToList();
        foreach (var name in names)
            await service.CreateTableAsync(name);

        var pages = await service.QueryAsync("TableName ge 'listed' and TableName lt 'listee'", maxPerPage: 2).AsPages().ToListAsync();

        Assert.Equal(names, pages.SelectMany(page => page.Values).Select(table => table.Name));
        Assert.True(pages.Count >= 3);
    }

    [Fact]
    public async Task DeleteTableAsync_ThereOrNot_IsNoFailure()
    {
        var name = AzuriteFixture.UniqueName();
        await service.CreateTableAsync(name);

        var first = await service.DeleteTableAsync(name);
        var second = await service.DeleteTableAsync(name);

        Assert.Equal((204, 404), (first.Status, second.Status));
    }

    [Fact]
    public async Task AnyRequest_WrongKey_Is403()
    {
        var stranger = new TableServiceClient(azurite.Server.TableEndpoint, new TableSharedKeyCredential(AzuriteServer.AccountName, "d3Jvbmc="));

        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => stranger.CreateTableIfNotExistsAsync("any"));

        Assert.Equal(403, exception.Status);
    }

    [Fact]
    public void Uri_TableClient_IsBelowTheEndpoint()
    {
        var table = service.GetTableClient("responses");

        Assert.Equal($"{azurite.Server.TableEndpoint}/responses", table.Uri.AbsoluteUri);
        Assert.Equal((AzuriteServer.AccountName, "responses"), (table.AccountName, table.Name));
    }
}
