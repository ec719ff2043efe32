using Azure.Storage.Blobs;
using SurveyFns.App.Store.Blobs;
using SurveyFns.App.Tests.Store.Blobs;
using SurveyFns.Azurite;

namespace SurveyFns.App.Tests.Store.Azure;

[Collection(AzuriteCollection.Name)]
public sealed class AzureBlobsTests(AzuriteFixture azurite) : BlobsContract
{
    public override Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task TryWriteAsync_Blob_HasTheHeadersThatReadersOfTheContainerSee()
    {
        var content = "a,b\n"u8.ToArray();
        await Blobs.TryWriteAsync(Container, "a.csv", content, "text/csv; charset=utf-8", "public, max-age=60", BlobWriteCondition.None, default);

        var there = (await new BlobContainerClient(azurite.ConnectionString, Container).GetBlobClient("a.csv").GetPropertiesAsync()).Value;

        Assert.Equal("text/csv; charset=utf-8", there.ContentType);
        Assert.Equal("public, max-age=60", there.CacheControl);
        Assert.Equal("f69f5b72bc79a92dc70c63c9aa142e36", Convert.ToHexStringLower(there.ContentHash));
        Assert.Empty(there.Metadata);
    }

    [Fact]
    public async Task ListAsync_MoreThanAPage_GivesEachOnce()
    {
        var paths = Enumerable.Range(0, 60).Select(n => $"many/{n:D2}").ToArray();
        await Parallel.ForEachAsync(paths, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (path, _) => await WriteAsync(path, path));

        Assert.Equal(paths, await ListAsync("many/"));
    }

    protected override Task<IBlobs> OpenAsync() => Task.FromResult(AzureStorage.Blobs(azurite.ConnectionString));
}
