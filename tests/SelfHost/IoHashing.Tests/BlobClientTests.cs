using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.AspNetCore.Http;
using SurveyFns.Azurite;

namespace System.IO.Hashing.Tests;

/// <summary>The real Azure.Storage.Blobs on the stand-in for System.IO.Hashing, against Azurite.</summary>
public sealed class BlobClientTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private readonly BlobContainerClient container = new(azurite.ConnectionString, AzuriteFixture.UniqueName());

    public Task InitializeAsync() => container.CreateAsync();

    public Task DisposeAsync() => container.DeleteAsync();

    [Fact]
    public async Task UploadAsync_TextWithHeaders_ComesBackAsSent()
    {
        var blob = container.GetBlobClient("releases/2026/v1/observations.csv");
        var headers = new BlobHttpHeaders { ContentType = "text/csv; charset=utf-8", CacheControl = "public, max-age=31536000, immutable" };

        await blob.UploadAsync(BinaryData.FromString("area,value\n久留米,9\n"), new BlobUploadOptions { HttpHeaders = headers });

        var read = (await blob.DownloadContentAsync()).Value;
        Assert.Equal("area,value\n久留米,9\n", read.Content.ToString());
        Assert.Equal((headers.ContentType, headers.CacheControl), (read.Details.ContentType, read.Details.CacheControl));
    }

    [Fact]
    public async Task UploadAsync_OnlyIfNew_IsRefusedTheSecondTime()
    {
        var blob = container.GetBlobClient("manifest.json");
        var onlyNew = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };

        await blob.UploadAsync(BinaryData.FromString("first"), onlyNew);
        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => blob.UploadAsync(BinaryData.FromString("second"), onlyNew));

        Assert.Equal((409, BlobErrorCode.BlobAlreadyExists.ToString()), (exception.Status, exception.ErrorCode));
        Assert.Equal("first", (await blob.DownloadContentAsync()).Value.Content.ToString());
    }

    [Fact]
    public async Task UploadAsync_StaleETag_IsRefused()
    {
        var blob = container.GetBlobClient("latest");
        var first = (await blob.UploadAsync(BinaryData.FromString("v1"))).Value.ETag;
        var second = (await blob.UploadAsync(BinaryData.FromString("v2"), IfMatch(first))).Value.ETag;

        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => blob.UploadAsync(BinaryData.FromString("v3"), IfMatch(first)));

        Assert.Equal((412, BlobErrorCode.ConditionNotMet.ToString()), (exception.Status, exception.ErrorCode));
        Assert.Equal(second, (await blob.GetPropertiesAsync()).Value.ETag);
    }

    [Fact]
    public async Task OpenWriteAndRead_Blocks_ComeBackWhole()
    {
        var content = new byte[9 * 1024 * 1024];
        new Random(2004).NextBytes(content);
        var blob = container.GetBlobClient("large");

        await using (var stream = new MemoryStream(content))
            await blob.UploadAsync(stream, new BlobUploadOptions { TransferOptions = new StorageTransferOptions { MaximumTransferSize = 4 * 1024 * 1024 } });
        await using var read = await blob.OpenReadAsync();
        using var copy = new MemoryStream();
        await read.CopyToAsync(copy);

        Assert.Equal(content, copy.ToArray());
    }

    [Fact]
    public async Task AcquireAsync_LeasedBlob_ExcludesOthersUntilReleased()
    {
        var blob = container.GetBlobClient("release.lock");
        await blob.UploadAsync(BinaryData.FromString(""));
        var mine = blob.GetBlobLeaseClient();
        var theirs = blob.GetBlobLeaseClient();

        var lease = (await mine.AcquireAsync(TimeSpan.FromSeconds(60))).Value;
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => theirs.AcquireAsync(TimeSpan.FromSeconds(60)));
        var write = await Assert.ThrowsAsync<RequestFailedException>(() => blob.UploadAsync(BinaryData.FromString("x"), overwrite: true));
        await mine.RenewAsync();
        await mine.ReleaseAsync();

        Assert.Equal(mine.LeaseId, lease.LeaseId);
        Assert.Equal((409, BlobErrorCode.LeaseAlreadyPresent.ToString()), (refused.Status, refused.ErrorCode));
        Assert.Equal((412, BlobErrorCode.LeaseIdMissing.ToString()), (write.Status, write.ErrorCode));
        await theirs.AcquireAsync(TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task GetBlobsAsync_Prefix_ListsInPages()
    {
        for (var index = 0; index < 5; index++)
            await container.GetBlobClient($"releases/v{index}/f").UploadAsync(BinaryData.FromString("x"));
        await container.GetBlobClient("other").UploadAsync(BinaryData.FromString("x"));

        var pages = await container.GetBlobsAsync(prefix: "releases/").AsPages(pageSizeHint: 2).ToListAsync();
        var folders = await container.GetBlobsByHierarchyAsync(delimiter: "/").Select(item => item.IsPrefix ? item.Prefix : item.Blob.Name).ToListAsync();

        Assert.Equal([2, 2, 1], pages.Select(page => page.Values.Count));
        Assert.Equal(["other", "releases/"], folders.Order(StringComparer.Ordinal));
        Assert.True((await container.DeleteBlobIfExistsAsync("other")).Value);
        Assert.False((await container.GetBlobClient("other").ExistsAsync()).Value);
    }

    [Fact]
    public async Task UploadAsync_AnswerLost_RetryMeetsItsOwnBlob()
    {
        await using var proxy = await FaultProxy.StartNewAsync(azurite.Server.BlobEndpoint);
        var options = new BlobClientOptions();
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        var connection = AzuriteServer.ConnectionStringOf(azurite.Server.TableEndpoint, proxy.Endpoint);
        var blob = new BlobContainerClient(connection, container.Name, options).GetBlobClient("releases/久留米 v1.json");
        var onlyNew = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
        proxy.Inject(new Fault.DropResponse(), when: request => HttpMethods.IsPut(request.Method));

        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => blob.UploadAsync(BinaryData.FromString("content"), onlyNew));

        Assert.Equal((409, BlobErrorCode.BlobAlreadyExists.ToString()), (exception.Status, exception.ErrorCode));
        proxy.Inject(new Fault.CutResponse(BodyBytes: 3), when: request => HttpMethods.IsGet(request.Method));
        Assert.Equal("content", (await blob.DownloadContentAsync()).Value.Content.ToString());
        Assert.Equal(7, (await blob.GetPropertiesAsync()).Value.ContentLength);
        Assert.Equal(["PUT", "PUT", "GET", "GET", "HEAD"], proxy.Requests.Select(request => request.Method));
    }

    /// <summary>CRC-64 is the one feature that uses the base class.</summary>
    [Fact]
    public async Task UploadAsync_StorageCrc64_ComputesTheChecksum()
    {
        var blob = container.GetBlobClient("checked");
        var validation = new UploadTransferValidationOptions { ChecksumAlgorithm = StorageChecksumAlgorithm.StorageCrc64 };

        await blob.UploadAsync(BinaryData.FromString("123456789"), new BlobUploadOptions { TransferValidation = validation });

        Assert.Equal("123456789", (await blob.DownloadContentAsync()).Value.Content.ToString());
    }

    private static BlobUploadOptions IfMatch(ETag etag) => new() { Conditions = new BlobRequestConditions { IfMatch = etag } };
}
