using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.AspNetCore.Http;
using SurveyFns.App.Store;
using SurveyFns.App.Store.Blobs;
using SurveyFns.Azurite;

namespace SurveyFns.App.Tests.Store.Azure;

/// <summary>What becomes of writes and locks when requests are refused, lost or answered too late.</summary>
[Collection(AzuriteCollection.Name)]
[SuppressMessage("Design", "CA1001", Justification = "xunit disposes of it asynchronously.")]
public sealed class AzureBlobsFaultTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly string container = AzuriteFixture.UniqueName("c");
    private FaultProxy proxy = null!;
    private IBlobs blobs = null!;

    public async Task InitializeAsync()
    {
        proxy = await FaultProxy.StartNewAsync(azurite.Server.BlobEndpoint);
        blobs = Open();
        await WriteAsync("there", "0", BlobWriteCondition.None);
        proxy.Reset();
    }

    public async Task DisposeAsync() => await proxy.DisposeAsync();

    [Fact]
    public async Task TryWriteAsync_AnswerLostIfAbsent_IsWrittenWithItsETag()
    {
        proxy.Inject(new Fault.DropResponse());

        var etag = await WriteAsync("new", "1", BlobWriteCondition.IfAbsent);

        Assert.NotNull(etag);
        Assert.Equal(etag, (await blobs.FindAsync(container, "new", default))!.ETag);
    }

    [Fact]
    public async Task TryWriteAsync_AnswerLostIfMatch_IsWrittenOnce()
    {
        var there = (await blobs.FindAsync(container, "there", default))!;
        proxy.Inject(new Fault.DropResponse());

        var etag = await WriteAsync("there", "1", BlobWriteCondition.IfMatch(there.ETag));

        Assert.Equal((etag, "1"), await ReadAsync("there"));
    }

    [Fact]
    public async Task TryWriteAsync_SameContentByAnother_IsNotOnesOwn()
    {
        await AzureStorage.Blobs(azurite.ConnectionString).TryWriteAsync(
            container, "new", "1"u8.ToArray(), "text/plain", null, BlobWriteCondition.IfAbsent, default);

        Assert.Null(await WriteAsync("new", "1", BlobWriteCondition.IfAbsent));
    }

    [Fact]
    public async Task TryWriteAsync_RefusedForEver_IsAnOutageAndLeavesTheOldContent()
    {
        proxy.Inject(new Fault.Refuse(), times: 4);

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync("there", "1", BlobWriteCondition.None));

        Assert.True(StorageOutage.IsOutage(exception), exception.ToString());
        Assert.Equal("0", (await ReadAsync("there")).Content);
    }

    [Fact]
    public async Task FindAsync_ContentCutMidway_IsReadWhole()
    {
        var content = new string('x', 100_000);
        await WriteAsync("big", content, BlobWriteCondition.None);
        proxy.Inject(new Fault.CutResponse(BodyBytes: 5000), times: 2);

        Assert.Equal(content, (await ReadAsync("big")).Content);
    }

    [Fact]
    public async Task TryLockAsync_AnswerLost_IsHeldByTheOneThatAsked()
    {
        proxy.Inject(new Fault.DropResponse(), times: 1, when: IsLease);
        proxy.Inject(new Fault.DropResponse(), times: 1, when: IsLease);

        await using (var held = await blobs.TryLockAsync(container, "lock", default))
        {
            Assert.NotNull(held);
            Assert.Null(await Open().TryLockAsync(container, "lock", default));
        }

        await using var again = await Open().TryLockAsync(container, "lock", default);
        Assert.NotNull(again);
    }

    [Fact]
    public async Task TryLockAsync_HeldForLong_IsRenewedAndNotLost()
    {
        await using var held = await Open(new FastClock()).TryLockAsync(container, "long", default);

        await UntilAsync(() => Renewals() >= 4);

        Assert.False(held!.Lost.IsCancellationRequested);
        Assert.Null(await Open().TryLockAsync(container, "long", default));
    }

    [Fact]
    public async Task TryLockAsync_RenewalRefusedForEver_IsLostInTime()
    {
        await using var held = await Open(new FastClock()).TryLockAsync(container, "cut-off", default);
        proxy.Inject(new Fault.Refuse(), times: 1000, when: IsLease);

        await UntilAsync(() => held!.Lost.IsCancellationRequested);

        proxy.Reset();
    }

    [Fact]
    public async Task DisposeAsync_OfALockWhenTheStorageIsGone_DoesNotFail()
    {
        var held = await blobs.TryLockAsync(container, "left", default);
        proxy.Inject(new Fault.Refuse(), times: 4, when: IsLease);

        await held!.DisposeAsync();

        Assert.Null(await Open().TryLockAsync(container, "left", default));
    }

    private static bool IsLease(HttpRequest request) => request.Query["comp"] == "lease";

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!condition())
        {
            await Task.Delay(10, patience.Token);
        }
    }

    private int Renewals() => proxy.Requests.Count(request => request.Target.Contains("comp=lease", StringComparison.Ordinal)) - 1;

    private IBlobs Open(TimeProvider? time = null) =>
        AzureStorage.Blobs(AzuriteServer.ConnectionStringOf(azurite.Server.TableEndpoint, proxy.Endpoint), time: time);

    private Task<string?> WriteAsync(string path, string content, BlobWriteCondition condition) =>
        blobs.TryWriteAsync(container, path, Encoding.UTF8.GetBytes(content), "text/plain", null, condition, default);

    private async Task<(string? ETag, string Content)> ReadAsync(string path)
    {
        var blob = (await blobs.FindAsync(container, path, default))!;
        return (blob.ETag, Encoding.UTF8.GetString(blob.Content.Span));
    }
}
