using SurveyFns.Azurite;

namespace Azure.Data.Tables.Tests.Emulated;

public sealed class RestartTests
{
    [Fact]
    public async Task AddEntityAsync_StoreStoppedAndStartedAgain_KeepsWhatWasStored()
    {
        await using var azurite = await AzuriteServer.StartNewAsync(persistent: true);
        var options = new TableClientOptions();
        options.Retry.MaxRetries = 0;
        var table = new TableClient(azurite.ConnectionString, "responses", options);
        await table.CreateAsync();
        await table.AddEntityAsync(new TableEntity("p", "before"));
        var address = azurite.TableEndpoint;

        await azurite.StopAsync();
        await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "meanwhile")));
        await azurite.StartAsync();
        await table.AddEntityAsync(new TableEntity("p", "after"));

        Assert.Equal(address, azurite.TableEndpoint);
        Assert.Equal(["after", "before"], await table.QueryAsync<TableEntity>().Select(row => row.RowKey).ToListAsync());
    }

    [Fact]
    public async Task KillAsync_RunningServer_LeavesNobodyListening()
    {
        await using var azurite = await AzuriteServer.StartNewAsync();
        var options = new TableClientOptions();
        options.Retry.MaxRetries = 0;

        await azurite.KillAsync();

        Assert.False(azurite.IsRunning);
        await Assert.ThrowsAsync<RequestFailedException>(() => new TableClient(azurite.ConnectionString, "responses", options).CreateAsync());
    }
}
