using System.Diagnostics.CodeAnalysis;
using SurveyFns.Azurite;

namespace Azure.Data.Tables.Tests.Emulated;

/// <summary>What a caller sees when requests are lost, late or refused on their way.</summary>
[Collection(AzuriteCollection.Name)]
[SuppressMessage("Design", "CA1001", Justification = "xunit disposes of it asynchronously.")]
public sealed class FaultTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private FaultProxy proxy = null!;
    private TableClient table = null!;

    public async Task InitializeAsync()
    {
        proxy = await FaultProxy.StartNewAsync(azurite.Server.TableEndpoint);
        var options = new TableClientOptions();
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        var connection = AzuriteServer.ConnectionStringOf(proxy.Endpoint, azurite.Server.BlobEndpoint);
        table = new TableClient(connection, AzuriteFixture.UniqueName(), options);
        await table.CreateAsync();
        proxy.Reset();
    }

    public async Task DisposeAsync() => await proxy.DisposeAsync();

    [Fact]
    public async Task AddEntityAsync_RefusedThreeTimes_SucceedsAtTheFourth()
    {
        proxy.Inject(new Fault.Refuse(), times: 3);

        await table.AddEntityAsync(new TableEntity("p", "r"));

        Assert.Equal(4, proxy.Requests.Count);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task AddEntityAsync_RefusedFourTimes_FailsAndStoresNothing()
    {
        proxy.Inject(new Fault.Refuse(), times: 4);

        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(503, exception.Status);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task AddEntityAsync_AnswerLost_RetryFindsItStored()
    {
        proxy.Inject(new Fault.DropResponse());

        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((409, "EntityAlreadyExists"), (exception.Status, exception.ErrorCode));
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task UpdateEntityAsync_AnswerLost_RetryFindsTheETagChanged()
    {
        var etag = (await table.AddEntityAsync(new TableEntity("p", "r") { ["Step"] = 1 })).Headers.ETag!.Value;
        proxy.Inject(new Fault.DropResponse());

        var exception = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.UpdateEntityAsync(new TableEntity("p", "r") { ["Step"] = 2 }, etag));

        Assert.Equal(412, exception.Status);
        Assert.Equal(2, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("Step"));
    }

    [Fact]
    public async Task SubmitTransactionAsync_RequestLost_RetryStoresOnce()
    {
        proxy.Inject(new Fault.DropRequest());

        await table.SubmitTransactionAsync([Add("1"), Add("2")]);

        Assert.Equal(["POST", "POST"], proxy.Requests.Select(request => request.Method));
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task QueryAsync_PageCutMidway_IsReadAgain()
    {
        await table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(row => Add($"{row:000}")));
        proxy.Reset();
        proxy.Inject(new Fault.CutResponse(BodyBytes: 1000), times: 2);

        Assert.Equal(100, await CountAsync());
        Assert.Equal(3, proxy.Requests.Count);
    }

    [Fact]
    public async Task AddEntityAsync_ClientGivesUpWaiting_MayStillBeStored()
    {
        proxy.Inject(new Fault.HoldResponse());
        using var patience = new CancellationTokenSource();

        var adding = table.AddEntityAsync(new TableEntity("p", "r"), patience.Token);
        while (await new TableClient(azurite.ConnectionString, table.Name).QueryAsync<TableEntity>().CountAsync() == 0)
            await Task.Delay(10);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => adding);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task AddEntityAsync_ServerActsAfterTheClientGaveUp_IsStoredLate()
    {
        proxy.Inject(new Fault.HoldRequest());
        using var patience = new CancellationTokenSource();

        var adding = table.AddEntityAsync(new TableEntity("p", "r"), patience.Token);
        while (proxy.Requests.Count == 0)
            await Task.Delay(10);
        Assert.Equal(0, await CountAsync());
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => adding);
        while (await CountAsync() == 0)
            await Task.Delay(10);
    }

    [Fact]
    public async Task GetEntityAsync_SlowerThanTheTimeout_IsTriedAgain()
    {
        await table.AddEntityAsync(new TableEntity("p", "r"));
        var options = new TableClientOptions();
        options.Retry.NetworkTimeout = TimeSpan.FromMilliseconds(300);
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        var impatient = new TableClient(AzuriteServer.ConnectionStringOf(proxy.Endpoint, azurite.Server.BlobEndpoint), table.Name, options);
        proxy.Reset();
        proxy.Inject(new Fault.Delay(TimeSpan.FromMinutes(1)));

        var entity = await impatient.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal("r", entity.Value.RowKey);
        Assert.NotNull(proxy.Requests[0].Fault);
        Assert.True(proxy.Requests.Count >= 2);
    }

    private static TableTransactionAction Add(string row) => new(TableTransactionActionType.Add, new TableEntity("p", row));

    private async Task<int> CountAsync() => await table.QueryAsync<TableEntity>().CountAsync();
}
