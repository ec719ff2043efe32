using Azure.Data.Tables.Tests.Fakes;

namespace Azure.Data.Tables.Tests.Limits;

public sealed class EntityLimitsTests
{
    public static TheoryData<string, object, string> Refused => new()
    {
        { "Text", new string('x', 32 * 1024 + 1), "PropertyValueTooLarge" },
        { "Text", string.Concat(Enumerable.Repeat("🧬", 16 * 1024)) + "x", "PropertyValueTooLarge" },
        { "Bytes", new byte[64 * 1024 + 1], "PropertyValueTooLarge" },
        { "Time", new DateTimeOffset(1600, 12, 31, 0, 0, 0, TimeSpan.Zero), "OutOfRangeInput" },
        { "bad-name", 1, "PropertyNameInvalid" },
        { "1st", 1, "PropertyNameInvalid" },
        { new string('n', 256), 1, "PropertyNameTooLong" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task AddEntityAsync_PropertyTheServiceRefuses_IsNotSent(string name, object value, string code) =>
        await AssertRefusedAsync(new TableEntity("p", "r") { [name] = value }, code);

    [Fact]
    public async Task AddEntityAsync_253Properties_IsNotSent() => await AssertRefusedAsync(WithProperties(253, _ => 1), "TooManyProperties");

    [Fact]
    public async Task AddEntityAsync_MoreThanOneMiB_IsNotSent() =>
        await AssertRefusedAsync(WithProperties(17, _ => new string('久', 32 * 1024)), "EntityTooLarge");

    [Fact]
    public async Task AddEntityAsync_AtEveryLimit_IsSent()
    {
        // 15 full strings and one that fills the entity to the last byte: 4 + keys 4 + per property 8 + name 6 + length 4 + text.
        var service = new FakeService().Answer(System.Net.HttpStatusCode.NoContent).Answer(System.Net.HttpStatusCode.NoContent);
        var large = WithProperties(15, _ => new string('x', 32 * 1024));
        var left = (1024 * 1024) - 8 - (16 * 18) - (15 * 64 * 1024);
        large["P15"] = new string('x', left / 2);

        await service.Table().AddEntityAsync(large);
        await service.Table().AddEntityAsync(WithProperties(252, index => index));

        Assert.Equal(2, service.Requests.Count);
        large["P15"] = new string('x', (left / 2) + 1);
        await AssertRefusedAsync(large, "EntityTooLarge");
    }

    private static TableEntity WithProperties(int count, Func<int, object> value)
    {
        var entity = new TableEntity("p", "r");
        for (var index = 0; index < count; index++)
            entity[$"P{index:00}"] = value(index);
        return entity;
    }

    private static async Task AssertRefusedAsync(TableEntity entity, string code)
    {
        var service = new FakeService();
        var table = service.Table();

        var added = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(entity));
        var upserted = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpsertEntityAsync(entity));
        var submitted = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, new TableEntity("p", "first")), new(TableTransactionActionType.Add, entity)]));

        Assert.All([added, upserted, submitted], exception => Assert.Equal((400, code), (exception.Status, exception.ErrorCode)));
        Assert.Equal(1, submitted.FailedTransactionActionIndex);
        Assert.Empty(service.Requests);
    }
}
