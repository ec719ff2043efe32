using Azure.Data.Tables.Tests.Fakes;

namespace Azure.Data.Tables.Tests.Limits;

public sealed class TransactionLimitsTests
{
    private readonly FakeService service = new();

    [Fact]
    public async Task SubmitTransactionAsync_Empty_IsAnInvalidOperation() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => service.Table().SubmitTransactionAsync([]));

    [Fact]
    public async Task SubmitTransactionAsync_101Operations_IsNotSent() =>
        await AssertRefusedAsync(Enumerable.Range(0, 101).Select(row => ("p", $"{row}")), 400, "InvalidInput", null);

    [Fact]
    public async Task SubmitTransactionAsync_TwoPartitions_IsNotSent() =>
        await AssertRefusedAsync([("p", "1"), ("p", "2"), ("q", "3")], 400, "CommandsInBatchActOnDifferentPartitions", 2);

    [Fact]
    public async Task SubmitTransactionAsync_SameEntityTwice_IsNotSent() =>
        await AssertRefusedAsync([("p", "1"), ("p", "1")], 400, "InvalidDuplicateRow", 1);

    [Fact]
    public async Task SubmitTransactionAsync_MoreThan4MiB_IsNotSent()
    {
        var actions = Enumerable.Range(0, 100).Select(row => new TableTransactionAction(
            TableTransactionActionType.Add, new TableEntity("p", $"{row}") { ["Text"] = new string('久', 14 * 1024) }));

        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().SubmitTransactionAsync(actions));

        Assert.Equal((413, "RequestBodyTooLarge"), (exception.Status, exception.ErrorCode));
        Assert.Empty(service.Requests);
    }

    private async Task AssertRefusedAsync(IEnumerable<(string Partition, string Row)> keys, int status, string code, int? index)
    {
        var actions = keys.Select(key => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(key.Partition, key.Row)));

        var exception = await Assert.ThrowsAsync<TableTransactionFailedException>(() => service.Table().SubmitTransactionAsync(actions));

        Assert.Equal((status, code, index), (exception.Status, exception.ErrorCode, exception.FailedTransactionActionIndex));
        Assert.Empty(service.Requests);
    }
}
