using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Tests.Aggregate;
using SurveyFns.Core.Tests.Collect;
using SurveyFns.Core.Tests.Surveys;

namespace SurveyFns.Core.Tests.Publish;

/// <summary>Several rounds published together: all of them in one step, or none.</summary>
public sealed class JointReleaseTests
{
    private static readonly SurveyId Survey = SurveyId.Parse("bio-startup");
    private static readonly DateTimeOffset Now = new(2027, 1, 10, 0, 0, 0, TimeSpan.Zero);
    private static readonly SurveyCatalog Catalog = SurveyCatalogTests.Read(Small("2024"), Small("2025"), Small("2026"));
    private readonly FakeRounds rounds = new();
    private readonly FakeOpenDataStore store = new();
    private readonly SilentObserver observer = new();
    private readonly AnsweredRounds responses = new(
        new Dictionary<string, ColumnValue>
        {
            ["activity"] = ColumnValue.Of("active"), ["municipality"] = ColumnValue.Of("402036"), ["employees"] = ColumnValue.Of(12),
        },
        firms: 9);

    [Fact]
    public async Task ReleaseTogetherAsync_ApprovedRounds_AreSeenInOneMoveOfThePointer()
    {
        Close("2024", "2025", "2026");
        string[]? before = null;
        store.BeforePointerMoves = () => before = Visible();

        var outcome = await ReleaseAsync("2026", "2024", "2025");

        var done = Assert.IsType<JointReleaseOutcome.Done>(outcome);
        Assert.Equal(["2024 v1", "2025 v1", "2026 v1"], done.Rounds.Select(release => $"{release.Round.Round} v{release.Round.Version}"));
        Assert.All(done.Rounds, release => Assert.NotEqual(0, release.Aggregation.Cube.ResponseRate.Responded));
        Assert.Equal([], before!);
        Assert.Equal(["2024", "2025", "2026"], Visible());
        Assert.Equal(1, store.WrittenPaths.Count(path => path == OpenDataKeys.Pointer(Survey)));
        Assert.Equal(["2024", "2025", "2026"], observer.Releases);
    }

    [Fact]
    public async Task ReleaseTogetherAsync_OneCannotBeMade_WritesNothing()
    {
        Close("2024", "2025", "2026");
        responses.Broken = "2026";

        await Assert.ThrowsAsync<IOException>(() => ReleaseAsync("2024", "2025", "2026"));

        Assert.Equal(0, store.Writes);
        Assert.Equal([], Visible());
        Assert.Empty(observer.Releases);
    }

    [Fact]
    public async Task ReleaseTogetherAsync_DiesAtAnyWrite_LeavesNoneAndTheNextRunPublishesAll()
    {
        Close("2024", "2025");
        var writes = await CountWritesAsync();
        for (var write = 1; write <= writes; write++)
        {
            var dying = new FakeOpenDataStore { DiesAtWrite = write };

            await Assert.ThrowsAsync<IOException>(() => HandlerOf(dying).ReleaseTogetherAsync(Survey, Ids("2024", "2025"), default));
            Assert.Equal([], Visible(dying));

            dying.DiesAtWrite = 0;
            Assert.IsType<JointReleaseOutcome.Done>(await HandlerOf(dying).ReleaseTogetherAsync(Survey, Ids("2024", "2025"), default));
            Assert.Equal(["2024", "2025"], Visible(dying));
        }
    }

    [Fact]
    public async Task ReleaseTogetherAsync_RoundsThatAreNotReady_AreAllNamedAndNoneIsPublished()
    {
        Close("2024");
        Save("2025", Publication.Approval, approved: false, closesAt: Now.AddDays(-1));
        Save("2026", Publication.Automatic, approved: false, closesAt: Now.AddDays(1));

        var refused = Assert.IsType<JointReleaseOutcome.Refused>(await ReleaseAsync("2024", "2025", "2026", "1999"));

        Assert.Equal(
            [("2025", ReleaseRefusal.NotApproved), ("2026", ReleaseRefusal.NotClosed), ("1999", ReleaseRefusal.UnknownRound)],
            refused.Rounds.Select(round => (round.Round.Value, round.Reason)));
        Assert.Equal(0, store.Writes);
        Assert.Null((await rounds.FindAsync(Key("2025"), default))!.ApprovedAt);
    }

    [Fact]
    public async Task ReleaseTogetherAsync_AutomaticRound_NeedsNoApproval()
    {
        Close("2024");
        Save("2025", Publication.Automatic, approved: false, closesAt: Now.AddDays(-1));

        Assert.IsType<JointReleaseOutcome.Done>(await ReleaseAsync("2024", "2025"));
    }

    [Fact]
    public async Task ReleaseTogetherAsync_SameAgainAndNamedTwice_PublishesNothingNew()
    {
        Close("2024", "2025");
        await ReleaseAsync("2024", "2025");
        var writes = store.Writes;

        var again = Assert.IsType<JointReleaseOutcome.Done>(await ReleaseAsync("2025", "2024", "2025"));

        Assert.All(again.Rounds, release => Assert.IsType<RoundOutcome.Unchanged>(release.Round));
        Assert.Equal((2, writes), (again.Rounds.Count, store.Writes));
    }

    [Fact]
    public async Task ReleaseTogetherAsync_WhileAnotherRunPublishes_IsBusy()
    {
        Close("2024");
        await using var other = await store.TryLockAsync(OpenDataKeys.Lock(Survey), default);

        Assert.IsType<JointReleaseOutcome.Busy>(await ReleaseAsync("2024"));
        Assert.Equal([], Visible());
    }

    [Fact]
    public async Task ReleaseAsync_DeadlineExtendedMeanwhile_PublishesNothingAndKeepsTheDeadline()
    {
        Save("2024", Publication.Approval, approved: false, closesAt: Now.AddDays(-1));
        rounds.BeforeUpdate = () => Save("2024", Publication.Approval, approved: false, closesAt: Now.AddDays(7));

        var refused = Assert.IsType<ReleaseOutcome.NotClosed>(await HandlerOf(store).ReleaseAsync(Key("2024"), default));

        Assert.Equal(Now.AddDays(7), refused.Round.ClosesAt);
        Assert.Equal(refused.Round, await rounds.FindAsync(Key("2024"), default));
        Assert.Null(refused.Round.ApprovedAt);
        Assert.Equal(0, store.Writes);
    }

    [Fact]
    public async Task ReleaseTogetherAsync_NoRound_IsAnError() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ReleaseAsync());

    private async Task<int> CountWritesAsync()
    {
        var counting = new FakeOpenDataStore();
        await HandlerOf(counting).ReleaseTogetherAsync(Survey, Ids("2024", "2025"), default);
        Assert.True(counting.Writes > 8);
        return counting.Writes;
    }

    private static DefinitionFile Small(string round) => ADefinition.For(round)
        .Without("/dimensions/3").Without("/dimensions/2").Without("/dimensions/1").Without("/tables/1").File();

    private static RoundKey Key(string round) => new(Survey, RoundId.Parse(round));

    private static RoundId[] Ids(params IEnumerable<string> names) => [.. names.Select(RoundId.Parse)];

    private void Close(params string[] names)
    {
        foreach (var name in names)
        {
            Save(name, Publication.Approval, approved: true, closesAt: Now.AddDays(-1));
        }
    }

    private void Save(string name, Publication publication, bool approved, DateTimeOffset closesAt) => rounds.Save(
        new Round
        {
            Key = Key(name),
            ReferenceDate = new DateOnly(2026, 12, 31),
            OpensAt = Now.AddDays(-60),
            ClosesAt = closesAt,
            PublishAt = Now.AddDays(30),
            Publication = publication,
            ApprovedAt = approved ? Now.AddHours(-1) : null,
        });

    private Task<JointReleaseOutcome> ReleaseAsync(params string[] names) => HandlerOf(store).ReleaseTogetherAsync(Survey, Ids(names), default);

    private ReleaseRoundsHandler HandlerOf(FakeOpenDataStore target) => new(
        Catalog,
        rounds,
        new Aggregator(responses, new FakePartialCubeStore(), new FakeRegister()),
        new ReleasePublisher(target, new FakeReleaseRecordStore()),
        new OpenDataReader(target),
        observer,
        new ManualClock(Now));

    private string[] Visible() => Visible(store);

    // The fake store answers at once: nothing here waits.
    private static string[] Visible(FakeOpenDataStore target) => new OpenDataReader(target).FindSurveyAsync(Survey, default).GetAwaiter().GetResult() is { } survey
        ? [.. survey.Rounds.Select(round => round.Round.Value)]
        : [];
}
