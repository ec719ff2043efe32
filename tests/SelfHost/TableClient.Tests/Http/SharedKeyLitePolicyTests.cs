using System.Net;
using Azure.Data.Tables.Http;
using Azure.Data.Tables.Tests.Fakes;

namespace Azure.Data.Tables.Tests.Http;

public sealed class SharedKeyLitePolicyTests
{
    private const string Date = "Thu, 01 Oct 2026 00:00:00 GMT";

    [Theory]
    [InlineData("https://kurume.table.core.windows.net/Tables", "/kurume/Tables")]
    [InlineData("https://kurume.table.core.windows.net/t()?$filter=a%20eq%201&$top=5", "/kurume/t()")]
    [InlineData("https://kurume.table.core.windows.net/?restype=service&comp=properties", "/kurume/?comp=properties")]
    [InlineData("http://127.0.0.1:10002/kurume/t(PartitionKey='%E4%B9%85%E7%95%99%E7%B1%B3',RowKey='1')", "/kurume/kurume/t(PartitionKey='%E4%B9%85%E7%95%99%E7%B1%B3',RowKey='1')")]
    public void TextToSign_Address_IsDateAccountEncodedPathAndComp(string address, string resource) =>
        Assert.Equal($"{Date}\n{resource}", SharedKeyLitePolicy.TextToSign("kurume", Date, new Uri(address)));

    [Fact]
    public async Task SendAsync_Request_CarriesSignatureOfDateAndPath()
    {
        var service = new FakeService().Answer(HttpStatusCode.NoContent);

        await service.Table().DeleteEntityAsync("p", "r");

        // printf 'Thu, 01 Oct 2026 00:01:00 GMT\n/kurume/responses(PartitionKey='\''p'\'',RowKey='\''r'\'')' | openssl dgst -sha256 -hmac 'a key' -binary | base64
        var request = Assert.Single(service.Requests);
        Assert.Equal("Thu, 01 Oct 2026 00:01:00 GMT", request["x-ms-date"]);
        Assert.Equal("SharedKeyLite kurume:9SQap2fLpFn1mSdnNppgegPc1osRsGt6hn2LvgexRP0=", request["Authorization"]);
    }

    [Fact]
    public async Task SendAsync_Retries_SignsEachWithItsOwnDate()
    {
        var service = new FakeService()
            .Answer(HttpStatusCode.ServiceUnavailable).BreakConnection().Answer(HttpStatusCode.InternalServerError).Answer(HttpStatusCode.NoContent);

        await service.Table().DeleteEntityAsync("p", "r");

        Assert.Equal(4, service.Requests.Count);
        Assert.Equal(4, service.Requests.Select(request => request["x-ms-date"]).Distinct().Count());
        Assert.Equal(4, service.Requests.Select(request => request["Authorization"]).Distinct().Count());
        Assert.Single(service.Requests.Select(request => request["x-ms-client-request-id"]).Distinct());
    }

    [Fact]
    public async Task SendAsync_ServiceStaysAway_FailsAfterFourTries()
    {
        var service = new FakeService();
        for (var attempt = 0; attempt < 4; attempt++)
            service.Answer(HttpStatusCode.ServiceUnavailable, """{"odata.error":{"code":"ServerBusy","message":{"lang":"en-US","value":"Busy."}}}""");

        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((503, "ServerBusy"), (exception.Status, exception.ErrorCode));
        Assert.Equal(4, service.Requests.Count);
    }

    [Fact]
    public async Task SetAccountKey_NewKey_SignsFurtherRequests()
    {
        var service = new FakeService().Answer(HttpStatusCode.NoContent).Answer(HttpStatusCode.NoContent);
        var credential = new TableSharedKeyCredential("kurume", Convert.ToBase64String("a key"u8));
        var options = new TableClientOptions { Transport = service.Options().Transport, Clock = new FixedClock() };
        var table = new TableClient(FakeService.Endpoint, "responses", credential, options);

        await table.DeleteEntityAsync("p", "r");
        credential.SetAccountKey(Convert.ToBase64String("another key"u8));
        await table.DeleteEntityAsync("p", "r");

        Assert.Equal(service.Requests[0]["x-ms-date"], service.Requests[1]["x-ms-date"]);
        Assert.NotEqual(service.Requests[0]["Authorization"], service.Requests[1]["Authorization"]);
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
