using System.Net;
using Azure.Data.Tables.Tests.Fakes;

namespace Azure.Data.Tables.Tests.Transactions;

public sealed class TransactionTests
{
    // As the documentation of the service shows them, headers shortened.
    private const string Accepted = """
        --batchresponse_1
        Content-Type: multipart/mixed; boundary=changesetresponse_2

        --changesetresponse_2
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 204 No Content
        Preference-Applied: return-no-content
        DataServiceVersion: 3.0;
        ETag: W/"datetime'2026-10-01T00%3A00%3A00.1Z'"


        --changesetresponse_2
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 204 No Content


        --changesetresponse_2--
        --batchresponse_1--
        """;

    private const string Refused = """
        --batchresponse_1
        Content-Type: multipart/mixed; boundary=changesetresponse_2

        --changesetresponse_2
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 409 Conflict
        DataServiceVersion: 3.0;
        Content-Type: application/json;odata=minimalmetadata;streaming=true;charset=utf-8

        {"odata.error":{"code":"EntityAlreadyExists","message":{"lang":"en-US","value":"12:The specified entity already exists.\n\nRequestId:1"}}}
        --changesetresponse_2--
        --batchresponse_1--
        """;

    private static readonly TableTransactionAction[] TwoActions =
    [
        new(TableTransactionActionType.Add, new TableEntity("o'clock", "1") { ["Name"] = "久留米" }),
        new(TableTransactionActionType.Delete, new TableEntity("o'clock", "2")),
    ];

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task SubmitTransactionAsync_Accepted_GivesOneResponsePerOperation(string lineEnd)
    {
        var service = new FakeService().Answer(HttpStatusCode.Accepted, WithLineEnds(Accepted, lineEnd));

        var response = await service.Table().SubmitTransactionAsync(TwoActions);

        Assert.Equal(202, response.GetRawResponse().Status);
        Assert.Equal([204, 204], response.Value.Select(answer => answer.Status));
        Assert.Equal("W/\"datetime'2026-10-01T00%3A00%3A00.1Z'\"", response.Value[0].Headers.ETag.ToString());
        Assert.Null(response.Value[1].Headers.ETag);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task SubmitTransactionAsync_Refused_SaysWhichOperation(string lineEnd)
    {
        var service = new FakeService().Answer(HttpStatusCode.Accepted, WithLineEnds(Refused, lineEnd));

        var exception = await Assert.ThrowsAsync<TableTransactionFailedException>(() => service.Table().SubmitTransactionAsync(TwoActions));

        Assert.Equal((409, "EntityAlreadyExists", 12), (exception.Status, exception.ErrorCode, exception.FailedTransactionActionIndex));
    }

    [Fact]
    public async Task SubmitTransactionAsync_AnswersMissing_Throws()
    {
        var service = new FakeService().Answer(HttpStatusCode.Accepted, "--batchresponse_1--");

        await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().SubmitTransactionAsync(TwoActions));
    }

    [Fact]
    public async Task SubmitTransactionAsync_EveryKindOfAction_IsWrittenAsTheProtocolSays()
    {
        var service = new FakeService().Answer(HttpStatusCode.Accepted, "");
        var etag = new ETag("W/\"1\"");
        TableTransactionAction[] actions =
        [
            .. TwoActions,
            new(TableTransactionActionType.UpdateMerge, new TableEntity("o'clock", "3"), etag),
            new(TableTransactionActionType.UpdateReplace, new TableEntity("o'clock", "4"), ETag.All),
            new(TableTransactionActionType.UpsertMerge, new TableEntity("o'clock", "5"), etag),
            new(TableTransactionActionType.UpsertReplace, new TableEntity("o'clock", "6")),
        ];

        await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().SubmitTransactionAsync(actions));

        var request = Assert.Single(service.Requests);
        Assert.Equal("https://kurume.table.core.windows.net/$batch", request.Address);
        Assert.Matches("^multipart/mixed; boundary=batch_[0-9a-f-]{36}$", request["Content-Type"]);
        var lines = request.Body.Split("\r\n");
        const string entity = "https://kurume.table.core.windows.net/responses(PartitionKey='o%27%27clock',RowKey=";
        Assert.Equal(
            [
                "POST https://kurume.table.core.windows.net/responses HTTP/1.1", "Prefer: return-no-content",
                $"DELETE {entity}'2') HTTP/1.1", "If-Match: *", $"PATCH {entity}'3') HTTP/1.1", "If-Match: W/\"1\"",
                $"PUT {entity}'4') HTTP/1.1", "If-Match: *", $"PATCH {entity}'5') HTTP/1.1", $"PUT {entity}'6') HTTP/1.1",
            ],
            lines.Where(line => line.EndsWith("HTTP/1.1", StringComparison.Ordinal) || line.StartsWith("If-", StringComparison.Ordinal) || line.StartsWith("Prefer", StringComparison.Ordinal)));
        Assert.Contains("""{"PartitionKey":"o\u0027clock","RowKey":"1","Name":"\u4E45\u7559\u7C73"}""", lines);
        Assert.Equal(7, lines.Count(line => line.StartsWith("--changeset_", StringComparison.Ordinal)));
    }

    private static string WithLineEnds(string text, string lineEnd) =>
        text.ReplaceLineEndings(lineEnd);
}
