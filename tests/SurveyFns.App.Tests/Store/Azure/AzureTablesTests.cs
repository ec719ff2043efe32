using Azure.Data.Tables;
using SurveyFns.App.Store.Tables;
using SurveyFns.App.Tests.Store.Tables;
using SurveyFns.Azurite;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Tests.Store.Azure;

[Collection(AzuriteCollection.Name)]
public sealed class AzureTablesTests(AzuriteFixture azurite) : TablesContract
{
    public override Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task TransactAsync_ManyMissingDeletions_AreNoError()
    {
        await CommitAsync(new TableWrite.Upsert(Row("row|007", ("value", ColumnValue.Of(1)))), new TableWrite.Upsert(Row("row|keep", ("value", ColumnValue.Of(1)))));

        await CommitAsync([.. Enumerable.Range(0, 100).Select(n => new TableWrite.Delete($"row|{n:D3}"))]);
        await CommitAsync([.. Enumerable.Range(0, 100).Select(n => new TableWrite.Delete($"row|{n:D3}"))]);

        Assert.Equal(["row|keep"], (await QueryAsync("row|")).Select(row => row.Row));
    }

    [Fact]
    public async Task TransactAsync_MissingDeletionBeforeAConflict_WritesNothingAndNamesTheConflict()
    {
        await CommitAsync(new TableWrite.Insert(Row("row|there", ("value", ColumnValue.Of(1)))));

        var outcome = await Tables.TransactAsync(
            Table,
            Partition,
            [
                new TableWrite.Delete("row|missing"),
                new TableWrite.Upsert(Row("row|other", ("value", ColumnValue.Of(2)))),
                new TableWrite.Insert(Row("row|there", ("value", ColumnValue.Of(2)))),
            ],
            default);

        Assert.Equal(new TransactionOutcome.Conflict(2), outcome);
        Assert.Equal(["row|there"], (await QueryAsync("row|")).Select(row => row.Row));
    }

    [Fact]
    public async Task TransactAsync_RowWithEveryColumnTheLimitsAllow_IsReadBackWhole()
    {
        var columns = Enumerable.Range(0, TableLimits.Columns).ToDictionary(n => $"c{n}", n => ColumnValue.Of(n));
        await CommitAsync(new TableWrite.Insert(new TableRow { Partition = Partition, Row = "row|wide", Columns = columns }));

        Assert.Equal(columns, (await Tables.FindAsync(Table, Partition, "row|wide", default))!.Columns);
    }

    [Fact]
    public async Task TransactAsync_RowAtTheSizeLimit_IsReadBackWhole()
    {
        var longest = new string('字', TableLimits.TextLength);
        var columns = Enumerable.Range(0, 15).ToDictionary(n => $"c{n}", _ => ColumnValue.Of(longest));
        var used = 4 + (2 * (Partition.Length + "row|big".Length)) + columns.Keys.Sum(name => 8 + (2 * name.Length) + 4 + (2 * longest.Length));
        columns["last"] = ColumnValue.Of(new string('x', (TableLimits.RowBytes - used - 8 - 8 - 4) / 2));

        await CommitAsync(new TableWrite.Append(new TableRow { Partition = Partition, Row = "row|big", Columns = columns }));

        Assert.Equal(columns, (await Tables.FindFirstAsync(Table, Partition, "row|", default))!.Columns);
    }

    [Fact]
    public async Task TransactAsync_ConditionOfTheEmbeddedStorage_IsAConflict()
    {
        await CommitAsync(new TableWrite.Insert(Row("row|a", ("value", ColumnValue.Of(1)))));

        var outcome = await Tables.TransactAsync(
            Table, Partition, [new TableWrite.Replace(Row("row|a", ("value", ColumnValue.Of(2))), "17")], default);

        Assert.Equal(new TransactionOutcome.Conflict(0), outcome);
    }

    [Fact]
    public async Task TransactAsync_IntegersAndTruths_AreTypedForOtherTools()
    {
        await CommitAsync(new TableWrite.Upsert(Row("row|a", ("number", ColumnValue.Of(7)), ("truth", ColumnValue.Of(true)), ("text", ColumnValue.Of("7")))));

        var entity = (await new TableClient(azurite.ConnectionString, Table).GetEntityAsync<TableEntity>(Partition, "row|a")).Value;

        Assert.Equal((7L, true, "7"), (entity["number"], entity["truth"], entity["text"]));
    }

    [Fact]
    public async Task TransactAsync_ManyFirstWritesAtOnce_MakeTheTableOnce()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(n =>
            Tables.TransactAsync(Table, Partition, [new TableWrite.Insert(Row($"row|{n:D2}", ("value", ColumnValue.Of(n))))], default)));

        Assert.All(outcomes, outcome => Assert.IsType<TransactionOutcome.Committed>(outcome));
        Assert.Equal(16, (await QueryAsync("row|")).Count);
    }

    protected override Task<ITables> OpenAsync() => Task.FromResult(AzureStorage.Tables(azurite.ConnectionString));
}
