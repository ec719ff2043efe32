using System.Net;
using System.Text;
using Azure.Data.Tables.Http;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Tests.Fakes;

namespace Azure.Data.Tables.Tests.Http;

public sealed class TableErrorParserTests
{
    [Theory]
    [InlineData("""{"odata.error":{"code":"TableNotFound","message":{"lang":"en-US","value":"No table."}}}""", "TableNotFound", "No table.")]
    [InlineData("""{"odata.error":{"code":"InvalidInput"}}""", "InvalidInput", null)]
    [InlineData("""
        <?xml version="1.0" encoding="utf-8"?><m:error xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"><m:code>AuthenticationFailed</m:code><m:message xml:lang="en-US">Wrong signature.</m:message></m:error>
        """, "AuthenticationFailed", "Wrong signature.")]
    public void FromBody_ErrorOfTheService_GivesCodeAndMessage(string body, string code, string? message)
    {
        var error = TableErrorParser.FromBody(Encoding.UTF8.GetBytes(body));

        Assert.Equal((code, message), (error?.Code, error?.Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bad gateway")]
    [InlineData("<html><body>Bad gateway")]
    [InlineData("""{"odata.error":""")]
    [InlineData("""{"error":"other"}""")]
    public void FromBody_SomethingElse_GivesNothing(string body) => Assert.Null(TableErrorParser.FromBody(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public async Task SendAsync_RefusedWithHeaderOnly_TakesTheCodeFromTheHeader()
    {
        var service = new FakeService().Answer(HttpStatusCode.Forbidden, "", ("x-ms-error-code", "AuthorizationFailure"));

        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((403, "AuthorizationFailure"), (exception.Status, exception.ErrorCode));
    }

    [Fact]
    public async Task CreateIfNotExistsAsync_TableBeingDeleted_Throws()
    {
        var service = new FakeService().Answer(
            HttpStatusCode.Conflict, """{"odata.error":{"code":"TableBeingDeleted","message":{"lang":"en-US","value":"Being deleted."}}}""");

        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().CreateIfNotExistsAsync());

        Assert.Equal(409, exception.Status);
        Assert.True(TableErrorCode.TableBeingDeleted == exception.ErrorCode!);
    }
}
