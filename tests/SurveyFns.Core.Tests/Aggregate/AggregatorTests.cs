using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;
using static SurveyFns.Core.Tests.Aggregate.PartialCubeTests;

namespace SurveyFns.Core.Tests.Aggregate;

public sealed class AggregatorTests
{
    private static readonly DateOnly ReferenceDate = new(2026, 12, 31);
    private readonly FakeResponseStore responses = new();
    private readonly FakePartialCubeStore partials = new();
    private readonly FakeRegister register = new();

    [Fact]
    public async Task AggregateAsync_NoResponses_GivesAnEmptyCube()
    {
        var result = await AggregateAsync(Survey(3));

        Assert.Empty(result.Cube.InnerCells);
        Assert.Equal(0, result.Cube.Population);
        Assert.Equal(new AggregationResult(result.Cube, Shards: 3, ShardsRescanned: 0, RowsRead: 0), result);
    }

    [Fact]
    public async Task AggregateAsync_SecondRun_ReadsNoRow()
    {
        Fill(shards: 4, rows: 200);
        var first = await AggregateAsync(Survey(4));

        var second = await AggregateAsync(Survey(4));

        Assert.Equal((4, 4, 200L), (first.Shards, first.ShardsRescanned, first.RowsRead));
        Assert.Equal((0, 0L), (second.ShardsRescanned, second.RowsRead));
        Assert.Equal(Described(first.Cube), Described(second.Cube));
        Assert.Equal(200, second.Cube.ResponseRate.Responded);
    }

    [Fact]
    public async Task AggregateAsync_OneShardChanged_RescansThatOneOnly()
    {
        Fill(shards: 4, rows: 200);
        await AggregateAsync(Survey(4));
        responses.Submit(2, Row("active", "402036", "food", 11));

        var second = await AggregateAsync(Survey(4));
        partials.Clear();
        var afresh = await AggregateAsync(Survey(4));

        Assert.Equal(1, second.ShardsRescanned);
        Assert.Equal(Described(afresh.Cube), Described(second.Cube));
    }

    [Fact]
    public async Task AggregateAsync_ResponseArrivesDuringTheScan_IsInTheNextCubeExactlyOnce()
    {
        Fill(shards: 1, rows: 20);
        responses.DuringScan = () => responses.Submit(0, Row("active", "402168", "food", 1));
        await AggregateAsync(Survey());

        responses.DuringScan = null;
        var second = await AggregateAsync(Survey());

        Assert.Equal(1, second.ShardsRescanned);
        Assert.Equal(21, second.Cube.ResponseRate.Responded);
    }

    [Fact]
    public async Task AggregateAsync_DamagedPartial_ScansAgainAndReplacesIt()
    {
        Fill(shards: 1, rows: 20);
        var first = await AggregateAsync(Survey());
        await partials.SaveAsync(first.Cube.Definition.Key, 0, new byte[] { 1, 2, 3 }, default);

        var second = await AggregateAsync(Survey());
        var third = await AggregateAsync(Survey());

        Assert.Equal(Described(first.Cube), Described(second.Cube));
        Assert.Equal((1, 0), (second.ShardsRescanned, third.ShardsRescanned));
    }

    [Fact]
    public async Task AggregateAsync_ManyShards_ReadsAFewAtATime()
    {
        Fill(shards: 16, rows: 400);

        await AggregateAsync(Survey(16));

        Assert.InRange(responses.MostScansAtOnce, 1, 4);
    }

    [Fact]
    public async Task AggregateAsync_Register_CountsFirmsValidOnTheReferenceDate()
    {
        register.Firms.Add(Firm("a", null, null));
        register.Firms.Add(Firm("b", new(2026, 12, 31), null));
        register.Firms.Add(Firm("c", new(2027, 1, 1), null));
        register.Firms.Add(Firm("d", null, new(2026, 12, 30)));
        register.Firms.Add(Firm("e", null, new(2026, 12, 31)));

        var result = await AggregateAsync(Survey());

        Assert.Equal(new ResponseRate(Registered: 3, Responded: 0), result.Cube.ResponseRate);
    }

    private Task<AggregationResult> AggregateAsync(SurveyDefinition survey) =>
        new Aggregator(responses, partials, register).AggregateAsync(survey, ReferenceDate, CancellationToken.None);

    private void Fill(int shards, int rows)
    {
        var random = new Random(11);
        for (var row = 0; row < rows; row++)
        {
            responses.Submit(row % shards, RandomRow(random));
        }
    }

    private static RegisteredFirm Firm(string id, DateOnly? from, DateOnly? to) =>
        new() { Id = FirmId.Parse(id), Name = "見本株式会社", ValidFrom = from, ValidTo = to };

    private static IEnumerable<string> Described(Cube cube) =>
        cube.InnerCells.OrderBy(cell => cell.Key).Select(cell => $"{cell.Key}: {cell.Value.Count} {string.Join(' ', cell.Value.Sums)}");
}
