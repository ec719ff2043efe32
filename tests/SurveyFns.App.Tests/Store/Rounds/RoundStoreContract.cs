using SurveyFns.App.Store.Rounds;
using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Tests.Store.Rounds;

/// <summary>What rounds in any tables keep to.</summary>
public abstract class RoundStoreContract : IAsyncLifetime
{
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    private readonly SurveyId survey = SurveyId.Parse("s" + Guid.NewGuid().ToString("N"));
    private ITables? tables;

    private ITables Tables => tables ?? throw new InvalidOperationException("The tables are not open.");

    private RoundStore Store => new(Tables);

    public async Task InitializeAsync() => tables = await OpenAsync();

    public abstract Task DisposeAsync();

    [Fact]
    public async Task SaveAsync_NewRound_IsNewAndReadBackAsItWas()
    {
        Assert.True(await Store.SaveAsync(ARound("2026"), default));
        var found = await Store.FindAsync(new RoundKey(survey, RoundId.Parse("2026")), default);
        Assert.Equal(ARound("2026"), found);
        Assert.Equal(Japan, found!.OpensAt.Offset);
    }

    [Fact]
    public async Task SaveAsync_KnownRound_ReplacesIt()
    {
        var approved = ARound("2026") with { ApprovedAt = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero), Publication = Publication.Approval };
        await Store.SaveAsync(approved, default);
        Assert.Equal(approved, await Store.FindAsync(approved.Key, default));
        Assert.False(await Store.SaveAsync(ARound("2026"), default));
        Assert.Equal(ARound("2026"), await Store.FindAsync(approved.Key, default));
    }

    [Fact]
    public async Task UpdateAsync_Null_LeavesTheRoundAndSaysHowItIs()
    {
        var key = ARound("2026").Key;
        Assert.Equal(new RoundChange(null, null), await Store.UpdateAsync(key, _ => null, default));
        await Store.SaveAsync(ARound("2026"), default);
        Assert.Equal(new RoundChange(ARound("2026"), null), await Store.UpdateAsync(key, _ => null, default));
        Assert.Equal(ARound("2026"), await Store.FindAsync(key, default));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task UpdateAsync_ChangedMeanwhile_ChangesTheRoundAsItIsThen(bool existsBefore)
    {
        if (existsBefore)
        {
            await Store.SaveAsync(ARound("2026"), default);
        }

        var extended = ARound("2026") with { ClosesAt = new DateTimeOffset(2026, 11, 30, 0, 0, 0, Japan) };
        var approved = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var meanwhile = new InterruptedTables(Tables, () => Store.SaveAsync(extended, default));

        var changed = await new RoundStore(meanwhile).UpdateAsync(
            extended.Key, round => (round ?? ARound("2026")) with { ApprovedAt = approved }, default);

        Assert.Equal(new RoundChange(extended, extended with { ApprovedAt = approved }), changed);
        Assert.Equal(extended with { ApprovedAt = approved }, await Store.FindAsync(extended.Key, default));
    }

    [Fact]
    public async Task UpdateAsync_ManyAtOnce_LosesNone()
    {
        var round = ARound("2026");
        await Store.SaveAsync(round, default);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => Store.UpdateAsync(
            round.Key, current => current! with { PublishAt = current.PublishAt.AddDays(1) }, default))));
        Assert.Equal(round.PublishAt.AddDays(12), (await Store.FindAsync(round.Key, default))!.PublishAt);
    }

    [Fact]
    public async Task ListAsync_SeveralRounds_AreInTheOrderOfTheirIds()
    {
        foreach (var round in new[] { "2026", "2004", "2026-pilot", "2010" })
        {
            await Store.SaveAsync(ARound(round), default);
        }

        Assert.Equal(["2004", "2010", "2026", "2026-pilot"], (await Store.ListAsync(survey, default)).Select(round => round.Key.Round.Value));
        Assert.Empty(await Store.ListAsync(SurveyId.Parse("other"), default));
    }

    protected abstract Task<ITables> OpenAsync();

    private Round ARound(string id) => new()
    {
        Key = new RoundKey(survey, RoundId.Parse(id)),
        ReferenceDate = new DateOnly(2026, 12, 31),
        OpensAt = new DateTimeOffset(2026, 10, 1, 0, 0, 0, Japan),
        ClosesAt = new DateTimeOffset(2026, 11, 1, 0, 0, 0, Japan).AddTicks(1),
        PublishAt = new DateTimeOffset(2026, 12, 1, 0, 0, 0, Japan),
        Publication = Publication.Automatic,
    };
}
