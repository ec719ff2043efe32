using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Surveys;
using static SurveyFns.Core.Tests.Aggregate.SurveyBuilder;

namespace SurveyFns.Core.Tests.Aggregate;

/// <summary>Firms are found again in the round before.</summary>
public sealed class LinkedAggregationTests
{
    private static readonly CodeList Areas = Flat("areas", "north", "south");
    private static readonly CodeList Statuses = Flat("statuses", "active", "closed");
    private readonly TwoRoundsStore responses = new();
    private readonly FakePartialCubeStore partials = new();

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task AggregateAsync_FirmsOfTwoRounds_AreStayedMovedNewOrLeft(int shards)
    {
        Play();

        var cube = (await AggregateAsync(shards)).Cube;

        // origin: 2 north, 3 south, 4 new; area: 1 north, 2 south
        (int Area, int Origin)[] cells = [(1, 2), (2, 2), (1, 3), (2, 3), (1, 4), (2, 4)];
        Assert.Equal([1, 1, 0, 1, 2, 0], cells.Select(cell => CountAt(cube, cell.Area, cell.Origin)));
        Assert.Equal([KeyValuePair.Create(2, 2L), KeyValuePair.Create(3, 1L)], cube.Left.OrderBy(left => left.Key));
    }

    [Fact]
    public async Task AggregateAsync_SecondRun_ReadsNothingUntilTheRoundBeforeChanges()
    {
        Play();
        var first = await AggregateAsync(3);
        var second = await AggregateAsync(3);
        responses.Submit("2025", "gone-too", "active", "south");
        var third = await AggregateAsync(3);

        Assert.Equal(0, second.ShardsRescanned);
        Assert.Equal(CubeDigest.Of(first.Cube), CubeDigest.Of(second.Cube));
        Assert.NotEqual(0, third.ShardsRescanned);
        Assert.Equal(2, third.Cube.Left[3]);
        Assert.NotEqual(CubeDigest.Of(first.Cube), CubeDigest.Of(third.Cube));
    }

    private void Play()
    {
        responses.Submit("2025", "stays", "active", "north");
        responses.Submit("2025", "moves", "active", "north");
        responses.Submit("2025", "stays-too", "active", "south");
        responses.Submit("2025", "closes", "active", "north");
        responses.Submit("2025", "silent", "active", "north");
        responses.Submit("2025", "silent-too", "active", "south");
        responses.Submit("2025", "was-closed", "closed", "south");
        responses.Submit("2026", "stays", "active", "north");
        responses.Submit("2026", "moves", "active", "south");
        responses.Submit("2026", "stays-too", "active", "south");
        responses.Submit("2026", "closes", "closed", "north");
        responses.Submit("2026", "was-closed", "active", "north");
        responses.Submit("2026", "new", "active", "north");
    }

    private Task<AggregationResult> AggregateAsync(int shards) =>
        new Aggregator(responses, partials, new FakeRegister()).AggregateAsync(Linked(shards), new(2026, 12, 31), CancellationToken.None);

    private static SurveyDefinition Linked(int shards)
    {
        var before = Round("2025", shards).WithTable("by_area", "area").Build();
        return Round("2026", shards).WithTable("by_area", "area")
            .WithDimension(new DimensionDefinition { Id = "origin", Label = Text("origin"), Origin = new(before, before.Dimensions[0]), CodeList = Areas })
            .WithTable("moves", "origin", "area").Build();
    }

    private static SurveyBuilder Round(string round, int shards) => new SurveyBuilder().ForRound(round).WithShards(shards)
        .WithItem(Choice("status", Statuses)).WithPopulation("status", "active").WithDimension(Choice("area", Areas));

    private static long CountAt(Cube cube, int area, int origin) =>
        cube.InnerCells.TryGetValue(cube.Structure.CellOf([area, origin]), out var value) ? value.Count : 0;
}
