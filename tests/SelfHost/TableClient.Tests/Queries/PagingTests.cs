using System.Net;
using Azure.Data.Tables.Tests.Fakes;

namespace Azure.Data.Tables.Tests.Queries;

public sealed class PagingTests
{
    private const string Empty = """{"value":[]}""";

    private readonly FakeService service = new();

    [Fact]
    public async Task QueryAsync_EmptyPageWithToken_GoesOn()
    {
        service.Answer(HttpStatusCode.OK, Empty, ("x-ms-continuation-NextPartitionKey", "1!8!cA--"), ("x-ms-continuation-NextRowKey", "1!8!cg--"))
            .Answer(HttpStatusCode.OK, """{"value":[{"RowKey":"1"}]}""", ("x-ms-continuation-NextPartitionKey", "1!4!cQ--"))
            .Answer(HttpStatusCode.OK, """{"value":[{"RowKey":"2"}]}""");

        var rows = new List<string>();
        await foreach (var row in service.Table().QueryAsync<TableEntity>("Size gt 5", maxPerPage: 10, select: ["RowKey", "Size"]))
            rows.Add(row.RowKey);

        Assert.Equal(["1", "2"], rows);
        const string query = "https://kurume.table.core.windows.net/responses()?$top=10&$select=RowKey%2CSize&$filter=Size%20gt%205";
        Assert.Equal([query, query + "&NextPartitionKey=1%218%21cA--&NextRowKey=1%218%21cg--", query + "&NextPartitionKey=1%214%21cQ--"],
            service.Requests.Select(request => request.Address));
    }

    [Fact]
    public async Task AsPages_TokenOfAPage_ResumesThere()
    {
        service.Answer(HttpStatusCode.OK, Empty, ("x-ms-continuation-NextPartitionKey", "P"), ("x-ms-continuation-NextRowKey", "R"))
            .Answer(HttpStatusCode.OK, Empty);
        var query = service.Table().QueryAsync<TableEntity>();

        var first = await FirstAsync(query.AsPages(pageSizeHint: 7));
        var second = await FirstAsync(service.Table().QueryAsync<TableEntity>().AsPages(first.ContinuationToken));

        Assert.NotNull(first.ContinuationToken);
        Assert.Null(second.ContinuationToken);
        Assert.Equal("https://kurume.table.core.windows.net/responses()?$top=7", service.Requests[0].Address);
        Assert.Equal("https://kurume.table.core.windows.net/responses()?NextPartitionKey=P&NextRowKey=R", service.Requests[1].Address);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task QueryAsync_PageSizeTheServiceRefuses_IsNotSent(int size)
    {
        var exception = await Assert.ThrowsAsync<RequestFailedException>(
            () => FirstAsync(service.Table().QueryAsync<TableEntity>(maxPerPage: size).AsPages()));

        Assert.Equal((400, "InvalidInput"), (exception.Status, exception.ErrorCode));
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task QueryAsync_CancelledByEitherToken_Stops()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => FirstAsync(service.Table().QueryAsync<TableEntity>(cancellationToken: cancelled).AsPages()));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in service.Table().QueryAsync<TableEntity>().WithCancellation(cancelled))
                Assert.Fail($"A row came: {row.RowKey}");
        });

        Assert.Empty(service.Requests);
    }

    private static async Task<Page<T>> FirstAsync<T>(IAsyncEnumerable<Page<T>> pages)
    {
        await foreach (var page in pages)
            return page;
        throw new InvalidOperationException("There is no page.");
    }
}
