using System.Net;
using Azure.Data.Tables.Tests.Fakes;

namespace Azure.Data.Tables.Tests.Http;

public sealed class BearerTokenTests
{
    [Fact]
    public async Task SendAsync_TokenCredential_SendsBearerTokenOfTheStorageScope()
    {
        var service = new FakeService().Answer(HttpStatusCode.NoContent);
        var credential = new FakeTokenCredential();
        var table = new TableServiceClient(FakeService.Endpoint, credential, service.Options()).GetTableClient("responses");

        await table.AddEntityAsync(new TableEntity("p", "r"));

        var request = Assert.Single(service.Requests);
        Assert.Equal("Bearer the-token", request["Authorization"]);
        Assert.Equal("2020-12-06", request["x-ms-version"]);
        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
        Assert.Equal("kurume", table.AccountName);
    }

    [Fact]
    public async Task SendAsync_TokenCredentialWithoutTls_SendsNothing()
    {
        var service = new FakeService();
        var table = new TableClient(new Uri("http://127.0.0.1:10002/kurume"), "responses", new FakeTokenCredential(), service.Options());

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Empty(service.Requests);
    }
}
