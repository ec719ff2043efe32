using System.Globalization;
using SurveyFns.Azurite;

namespace Azure.Data.Tables.Tests.Emulated;

[Collection(AzuriteCollection.Name)]
public sealed class QueryTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const int Rows = 2300;

    private readonly TableClient table = new(azurite.ConnectionString, AzuriteFixture.UniqueName());

    public async Task InitializeAsync()
    {
        await table.CreateAsync();
        foreach (var chunk in Enumerable.Range(0, Rows).GroupBy(row => (row % 3, row / 300)))
            await table.SubmitTransactionAsync(chunk.Select(row => new TableTransactionAction(TableTransactionActionType.Add, Entity(row))));
    }

    public Task DisposeAsync() => table.DeleteAsync();

    [Fact]
    public async Task QueryAsync_All_ComesInOrderInPagesOf1000()
    {
        var pages = await table.QueryAsync<TableEntity>().AsPages().ToListAsync();

        Assert.Equal([1000, 1000, 300], pages.Select(page => page.Values.Count));
        var keys = pages.SelectMany(page => page.Values).Select(row => (row.PartitionKey, row.RowKey)).ToList();
        Assert.Equal(Rows, keys.Distinct().Count());
        Assert.Equal(keys.OrderBy(key => key.PartitionKey, StringComparer.Ordinal).ThenBy(key => key.RowKey, StringComparer.Ordinal), keys);
    }

    [Fact]
    public async Task AsPages_ResumedFromEachToken_GivesTheSameRowsOnce()
    {
        var rows = new List<string>();
        string? token = null;
        do
        {
            var query = table.QueryAsync<TableEntity>("PartitionKey eq '久留米1'", maxPerPage: 250);
            await using var pages = query.AsPages(token).GetAsyncEnumerator();
            Assert.True(await pages.MoveNextAsync());
            Assert.InRange(pages.Current.Values.Count, 0, 250);
            rows.AddRange(pages.Current.Values.Select(row => row.RowKey));
            token = pages.Current.ContinuationToken;
        }
        while (token is not null);

        Assert.Equal(Enumerable.Range(0, Rows).Where(row => row % 3 == 1).Select(RowKey), rows);
    }

    [Theory]
    [InlineData("Number lt 10", 10)]
    [InlineData("Large ge 3000000000L", Rows)]
    [InlineData("Large eq 3000000007L", 1)]
    [InlineData("Ratio eq 5.0", 1)]
    [InlineData("Even and Number lt 10", 5)]
    [InlineData("not (Number ge 4)", 4)]
    [InlineData("Name eq 'it''s 7'", 1)]
    [InlineData("At ge datetime'2026-10-01T00:00:10Z' and At lt datetime'2026-10-01T00:00:12Z'", 2)]
    [InlineData("PartitionKey eq '久留米0' and RowKey ge '00000000' and RowKey lt '00000009'", 3)]
    public async Task QueryAsync_Filter_GivesTheRowsThatSatisfyIt(string filter, int count) =>
        Assert.Equal(count, (await table.QueryAsync<TableEntity>(filter).ToListAsync()).Count);

    [Fact]
    public async Task QueryAsync_FilterFromValues_GivesTheRow()
    {
        FormattableString[] filters =
        [
            $"Number eq {7}", $"Large eq {3000000007L}", $"Ratio eq {7.0}", $"Name eq {"it's 7"}",
            $"At eq {new DateTimeOffset(2026, 10, 1, 9, 0, 7, TimeSpan.FromHours(9))}", $"Id eq {GuidOf(7)}",
        ];

        foreach (var filter in filters.Select(TableClient.CreateQueryFilter))
            Assert.Equal(RowKey(7), Assert.Single(await table.QueryAsync<TableEntity>(filter).ToListAsync()).RowKey);
    }

    [Fact]
    public async Task QueryAsync_Select_GivesThoseColumnsOnly()
    {
        var row = (await table.QueryAsync<TableEntity>("Number eq 7", select: ["Large", "Name"]).ToListAsync()).Single();

        Assert.Equal(["Large", "Name", "odata.etag"], row.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(3000000007L, row.GetInt64("Large"));
    }

    [Fact]
    public async Task QueryAsync_NoTable_Is404()
    {
        var other = new TableClient(azurite.ConnectionString, AzuriteFixture.UniqueName());

        var exception = await Assert.ThrowsAsync<RequestFailedException>(async () => await other.QueryAsync<TableEntity>().ToListAsync());

        Assert.Equal((404, "TableNotFound"), (exception.Status, exception.ErrorCode));
    }

    private static TableEntity Entity(int row) => new($"久留米{row % 3}", RowKey(row))
    {
        ["Number"] = row,
        ["Large"] = 3000000000L + row,
        ["Ratio"] = (double)row,
        ["Even"] = row % 2 == 0,
        ["Name"] = $"it's {row}",
        ["At"] = new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(row),
        ["Id"] = GuidOf(row),
    };

    private static string RowKey(int row) => row.ToString("00000000", CultureInfo.InvariantCulture);

    private static Guid GuidOf(int row) => new(row, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);
}
