using SurveyFns.App.Store.Rounds;
using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Tests.Store.Rounds;

public sealed class CachedRoundsTests : IAsyncLifetime
{
    private static readonly RoundKey Key = new(SurveyId.Parse("sample"), RoundId.Parse("2026"));
    private static readonly DateTimeOffset Start = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Embedded embedded = new();
    private readonly SteppingClock clock = new();
    private CountingTables tables = null!;
    private CachedRounds rounds = null!;

    public async Task InitializeAsync()
    {
        tables = new CountingTables(await embedded.OpenAsync());
        rounds = new CachedRounds(new RoundStore(tables), clock);
    }

    public Task DisposeAsync() => embedded.CloseAsync();

    [Fact]
    public async Task FindAsync_AgainWithinTwoSeconds_ReadsNothing()
    {
        await new RoundStore(await embedded.OpenAsync()).SaveAsync(ARound(closesAfterDays: 1), default);

        for (var time = 0; time < 5; time++)
        {
            Assert.Equal(ARound(closesAfterDays: 1), await rounds.FindAsync(Key, default));
        }

        Assert.Equal(1, tables.Reads);
    }

    [Fact]
    public async Task FindAsync_ChangedElsewhere_IsSeenTwoSecondsLater()
    {
        var elsewhere = new RoundStore(tables);
        await elsewhere.SaveAsync(ARound(closesAfterDays: 1), default);
        await rounds.FindAsync(Key, default);
        await elsewhere.SaveAsync(ARound(closesAfterDays: 2), default);

        clock.Advance(TimeSpan.FromSeconds(1.9));
        var kept = await rounds.FindAsync(Key, default);
        clock.Advance(TimeSpan.FromSeconds(0.2));

        Assert.Equal(ARound(closesAfterDays: 1), kept);
        Assert.Equal(ARound(closesAfterDays: 2), await rounds.FindAsync(Key, default));
    }

    [Fact]
    public async Task SaveAsync_OnTheSameInstance_CountsAtOnce()
    {
        await rounds.SaveAsync(ARound(closesAfterDays: 1), default);
        await rounds.FindAsync(Key, default);

        Assert.False(await rounds.SaveAsync(ARound(closesAfterDays: 2), default));

        Assert.Equal(ARound(closesAfterDays: 2), await rounds.FindAsync(Key, default));
        Assert.Equal(ARound(closesAfterDays: 2), Assert.Single(await rounds.ListAsync(Key.Survey, default)));
    }

    [Fact]
    public async Task UpdateAsync_ChangedElsewhere_ChangesWhatIsStored()
    {
        var elsewhere = new RoundStore(tables);
        await elsewhere.SaveAsync(ARound(closesAfterDays: 1), default);
        await rounds.FindAsync(Key, default);
        await elsewhere.SaveAsync(ARound(closesAfterDays: 2), default);

        var changed = await rounds.UpdateAsync(Key, round => round! with { ApprovedAt = Start }, default);

        Assert.Equal(ARound(closesAfterDays: 2) with { ApprovedAt = Start }, changed.After);
        Assert.Equal(changed.After, await elsewhere.FindAsync(Key, default));
    }

    [Fact]
    public async Task UpdateAsync_LeftAsItIs_TellsTheInstanceHowItIs()
    {
        var elsewhere = new RoundStore(tables);
        await elsewhere.SaveAsync(ARound(closesAfterDays: 1), default);
        await rounds.FindAsync(Key, default);
        await elsewhere.SaveAsync(ARound(closesAfterDays: 2), default);

        await rounds.UpdateAsync(Key, _ => null, default);

        Assert.Equal(ARound(closesAfterDays: 2), await rounds.FindAsync(Key, default));
    }

    [Fact]
    public async Task FindAsync_UnknownRound_IsLookedForEveryTime()
    {
        Assert.Null(await rounds.FindAsync(Key, default));
        await new RoundStore(tables).SaveAsync(ARound(closesAfterDays: 1), default);

        Assert.NotNull(await rounds.FindAsync(Key, default));
    }

    private static Round ARound(int closesAfterDays) => new()
    {
        Key = Key,
        ReferenceDate = new DateOnly(2026, 12, 31),
        OpensAt = Start,
        ClosesAt = Start.AddDays(closesAfterDays),
        PublishAt = Start.AddDays(closesAfterDays),
        Publication = Publication.Automatic,
    };

    private sealed class SteppingClock : TimeProvider
    {
        private long timestamp = 1;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => timestamp;

        public void Advance(TimeSpan by) => timestamp += by.Ticks;
    }
}
