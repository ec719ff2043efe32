using SurveyFns.Azurite;

namespace Azure.Data.Tables.Tests.Emulated;

[Collection(AzuriteCollection.Name)]
public sealed class RoundTripTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly TableClient table = new(azurite.ConnectionString, AzuriteFixture.UniqueName());

    public static TheoryData<object> Values => new()
    {
        "", " ", "久留米バイオ", "🧬👩‍🔬", "quotes ' \" \\ / {}", "line\r\nbreak\u2028\u2029\t\0", "null", new string('久', 32 * 1024),
        true, false,
        0, 1, -1, int.MinValue, int.MaxValue,
        0L, 1L, long.MinValue, long.MaxValue, 9007199254740993L,
        0.0, 1.0, -1.0, 0.1, 1e21, 123456789012.0, double.MaxValue, double.Epsilon,
        Guid.Parse("2f1a6e1c-6e0e-4f6e-9d7b-0c2f4c1e5a77"), Guid.Empty,
        new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(1234567),
        new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero),
        Array.Empty<byte>(), new byte[] { 0, 1, 127, 128, 255 },
    };

    public Task InitializeAsync() => table.CreateAsync();

    public Task DisposeAsync() => table.DeleteAsync();

    [Theory]
    [MemberData(nameof(Values))]
    public async Task GetEntityAsync_Value_ComesBackWithItsType(object value)
    {
        await table.AddEntityAsync(new TableEntity("p", "add") { ["Value"] = value });
        await table.UpsertEntityAsync(new TableEntity("p", "upsert") { ["Value"] = value }, TableUpdateMode.Replace);
        await table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "submit") { ["Value"] = value })]);

        await foreach (var entity in table.QueryAsync<TableEntity>())
        {
            var read = (await table.GetEntityAsync<TableEntity>("p", entity.RowKey)).Value;
            Assert.Equal(value, read["Value"]);
            Assert.Equal(value.GetType(), read["Value"]!.GetType());
            Assert.Equal(value, entity["Value"]);
            Assert.Equal(read.ETag, entity.ETag);
            Assert.NotNull(entity.Timestamp);
        }
    }

    [Fact]
    public async Task GetEntityAsync_AbsentAndEmpty_AreDistinct()
    {
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Empty"] = "", ["None"] = null });

        var entity = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal("", entity.GetString("Empty"));
        Assert.False(entity.ContainsKey("None"));
    }

    [Theory]
    [InlineData("o'clock")]
    [InlineData("''")]
    [InlineData("久留米")]
    [InlineData("🧬")]
    [InlineData("100%25 +&=;,:@!$*()[]{}|<>^`~\"")]
    [InlineData(" spaced ")]
    [InlineData(".")]
    public async Task EntityOperations_AnyAllowedKey_FindTheEntity(string key)
    {
        await table.AddEntityAsync(new TableEntity(key, key) { ["Step"] = 1 });
        await table.UpdateEntityAsync(new TableEntity(key, key) { ["Step"] = 2 }, ETag.All);
        var read = (await table.GetEntityAsync<TableEntity>(key, key)).Value;
        var found = await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey eq {key}")).ToListAsync();
        await table.SubmitTransactionAsync([new(TableTransactionActionType.UpdateMerge, new TableEntity(key, key) { ["Step"] = 3 }, read.ETag)]);
        var submitted = (await table.GetEntityAsync<TableEntity>(key, key)).Value;
        var deletion = await table.DeleteEntityAsync(key, key, submitted.ETag);

        Assert.Equal((key, key, 2), (read.PartitionKey, read.RowKey, read.GetInt32("Step")));
        Assert.Equal(key, Assert.Single(found).RowKey);
        Assert.Equal(3, submitted.GetInt32("Step"));
        Assert.Equal(204, deletion.Status);
    }
}
