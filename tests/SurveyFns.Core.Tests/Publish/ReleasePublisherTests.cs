using System.Text;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Publish;

public sealed class ReleasePublisherTests
{
    private static readonly SurveyId Survey = SurveyId.Parse("sample");
    private readonly FakeOpenDataStore store = new();
    private readonly FakeReleaseRecordStore records = new();

    [Fact]
    public async Task PublishAsync_FirstTime_WritesDataThenManifestThenPointer()
    {
        var outcome = await PublishAsync(SampleCubes.Round2010());

        Assert.Equal(new RoundOutcome.Published(RoundId.Parse("2010"), 1), Assert.Single(outcome.Rounds));
        Assert.Equal(1, outcome.SeriesVersion);
        var release = store.WrittenPaths.Where(path => path.StartsWith("releases/sample/2010/v1/", StringComparison.Ordinal)).ToArray();
        Assert.Equal("releases/sample/2010/v1/release.json", release[^1]);
        Assert.Equal("releases/sample/latest.json", store.WrittenPaths[^1]);
        Assert.Equal(1, store.WrittenPaths.Count(path => path.EndsWith("latest.json", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task PublishAsync_Again_WritesNothing()
    {
        await PublishAsync(SampleCubes.Round2009(), SampleCubes.Round2010());
        var writes = store.Writes;

        var outcome = await PublishAsync(SampleCubes.Round2009(), SampleCubes.Round2010());

        Assert.All(outcome.Rounds, round => Assert.IsType<RoundOutcome.Unchanged>(round));
        Assert.Equal(writes, store.Writes);
    }

    [Fact]
    public async Task PublishAsync_SameInputIntoAnEmptyStore_GivesTheSameBytes()
    {
        var other = new FakeOpenDataStore();
        await PublishAsync(SampleCubes.Round2009(), SampleCubes.Round2010());

        await new ReleasePublisher(other, new FakeReleaseRecordStore())
            .PublishAsync(Survey, [SampleCubes.Round2010(), SampleCubes.Round2009()], default);

        Assert.Equal(store.Contents, other.Contents);
    }

    [Fact]
    public async Task PublishAsync_SeveralRounds_MovesThePointerOnce()
    {
        await PublishAsync(SampleCubes.Round2009(), SampleCubes.Round2010());

        Assert.Single(store.WrittenPaths, path => path.EndsWith("latest.json", StringComparison.Ordinal));
        Assert.Equal(["2009", "2010"], (await Reader.FindSurveyAsync(Survey, default))!.Rounds.Select(round => round.Round.Value));
    }

    [Fact]
    public async Task PublishAsync_NewTexts_MakesANewVersionAndKeepsTheOld()
    {
        await PublishAsync(SampleCubes.Round2010());
        var before = store.Contents;

        var outcome = await PublishAsync(SampleCubes.Round2010(SampleSurvey.Definition("2010", "1.0.1", "Better told.")));

        Assert.Equal(new RoundOutcome.Published(RoundId.Parse("2010"), 2), Assert.Single(outcome.Rounds));
        Assert.Equal(2, outcome.SeriesVersion);
        Assert.All(before.Where(file => !file.Key.EndsWith("latest.json", StringComparison.Ordinal)), file => Assert.Equal(file.Value, store.Contents[file.Key]));
        Assert.Equal(store.Contents["releases/sample/2010/v1/observations.csv"], store.Contents["releases/sample/2010/v2/observations.csv"]);
        Assert.Contains("releases/sample/2010/v2/changes.json", store.Contents.Keys);
    }

    [Fact]
    public async Task PublishAsync_NewTextsTwice_IsUnchangedTheSecondTime()
    {
        var definition = SampleSurvey.Definition("2010", "1.0.1", "Better told.");
        await PublishAsync(SampleCubes.Round2010());
        await PublishAsync(SampleCubes.Round2010(definition));

        Assert.Equal(new RoundOutcome.Unchanged(RoundId.Parse("2010"), 2), (await PublishAsync(SampleCubes.Round2010(definition))).Rounds[0]);
    }

    [Fact]
    public async Task PublishAsync_LateResponses_AreNotInTheRelease()
    {
        await PublishAsync(SampleCubes.Round2010());
        var before = store.Contents;

        var outcome = await PublishAsync(SampleCubes.Round2010(more: 2));

        Assert.Equal(new RoundOutcome.Frozen(RoundId.Parse("2010"), 1, 2, NewTexts: false), outcome.Rounds[0]);
        Assert.Equal(before, store.Contents);
    }

    [Fact]
    public async Task PublishAsync_LateResponsesAndNewTexts_KeepsTheFiguresUnderTheNewTexts()
    {
        await PublishAsync(SampleCubes.Round2010());

        var outcome = await PublishAsync(SampleCubes.Round2010(SampleSurvey.Definition("2010", "1.0.1", "Better told."), more: 2));

        Assert.Equal(new RoundOutcome.Frozen(RoundId.Parse("2010"), 2, 2, NewTexts: true), outcome.Rounds[0]);
        Assert.Equal(store.Contents["releases/sample/2010/v1/observations.csv"], store.Contents["releases/sample/2010/v2/observations.csv"]);
        Assert.Contains("Better told.", Encoding.UTF8.GetString(store.Contents["releases/sample/2010/v2/index.en.html"]), StringComparison.Ordinal);
        var response = (await Reader.FindModelAsync(Key("2010"), 2, default))!.Rounds[0].Response;
        Assert.Equal(31, response.Counted);
    }

    [Fact]
    public async Task PublishAsync_LateResponsesThatChangeNoShownFigure_AreStillReported()
    {
        await PublishAsync(SampleCubes.Round2010());
        var same = SampleCubes.Round2010();

        var outcome = await PublishAsync(same with { InputsDigest = "of amended answers" });

        Assert.Equal(new RoundOutcome.Frozen(RoundId.Parse("2010"), 1, 0, NewTexts: false), outcome.Rounds[0]);
    }

    [Fact]
    public async Task PublishAsync_StricterRule_HidesMoreOfTheSameFigures()
    {
        await PublishAsync(SampleCubes.Round2010());

        var outcome = await PublishAsync(SampleCubes.Round2010(threshold: 6));

        Assert.Equal(new RoundOutcome.Published(RoundId.Parse("2010"), 2), outcome.Rounds[0]);
        var (before, after) = ((await Reader.FindModelAsync(Key("2010"), 1, default))!, (await Reader.FindModelAsync(Key("2010"), 2, default))!);
        Assert.All(before.Observations.Zip(after.Observations), pair =>
            Assert.True(!pair.Second.IsShown || pair.First.Value == pair.Second.Value, $"{pair.First} became {pair.Second}"));
        Assert.True(after.Observations.Count(one => one.IsShown) < before.Observations.Count(one => one.IsShown));
        Assert.Contains("\"figuresHidden\": [\n      {", Encoding.UTF8.GetString(store.Contents["releases/sample/2010/v2/changes.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PublishAsync_StricterRuleWithLateResponses_LetsThemDecideNothing()
    {
        await PublishAsync(SampleCubes.Round2010());

        var outcome = await PublishAsync(SampleCubes.Round2010(more: 1, threshold: 6));

        Assert.Equal(new RoundOutcome.Frozen(RoundId.Parse("2010"), 1, 1, NewTexts: false), outcome.Rounds[0]);
    }

    [Fact]
    public async Task PublishAsync_LooserRule_ShowsNothingMore()
    {
        await PublishAsync(SampleCubes.Round2010(threshold: 6));

        var outcome = await PublishAsync(SampleCubes.Round2010(threshold: 3));

        Assert.Equal(new RoundOutcome.Frozen(RoundId.Parse("2010"), 1, 0, NewTexts: false), outcome.Rounds[0]);
    }

    [Fact]
    public async Task PublishAsync_TableAddedLater_ShowsNothingMore()
    {
        var full = SampleSurvey.Definition("2010");
        await PublishAsync(SampleCubes.Round2010(full with { Tables = [.. full.Tables.SkipLast(1)] }));

        var outcome = await PublishAsync(SampleCubes.Round2010(full));

        Assert.IsType<RoundOutcome.Frozen>(outcome.Rounds[0]);
        Assert.Equal(1, outcome.Rounds[0].Version);
    }

    [Fact]
    public async Task PublishAsync_RegisterChangedLater_ChangesNoPublishedFigure()
    {
        await PublishAsync(SampleCubes.Round2009());
        var cube = SampleCubes.Cube(SampleSurvey.Definition("2009"), Enumerable.Repeat(Array.Empty<Core.Store.ColumnValue>(), 23));

        var outcome = await PublishAsync(SampleCubes.Release(cube with { ResponseRate = cube.ResponseRate with { Registered = 41 } }, SampleCubes.ReferenceDate2009));

        Assert.Equal(new RoundOutcome.Unchanged(RoundId.Parse("2009"), 1), outcome.Rounds[0]);
    }

    [Fact]
    public async Task PublishAsync_RecordLost_JudgesByThePublishedFigures()
    {
        await PublishAsync(SampleCubes.Round2010());
        records.Clear();

        Assert.IsType<RoundOutcome.Unchanged>((await PublishAsync(SampleCubes.Round2010())).Rounds[0]);
        Assert.Equal(new RoundOutcome.Frozen(RoundId.Parse("2010"), 1, null, NewTexts: false), (await PublishAsync(SampleCubes.Round2010(more: 1))).Rounds[0]);
    }

    [Fact]
    public async Task PublishAsync_WhileAnotherWriterWorks_IsBusy()
    {
        await using var other = await store.TryLockAsync(OpenDataKeys.Lock(Survey), default);

        Assert.IsType<PublishOutcome.Busy>(await new ReleasePublisher(store, records).PublishAsync(Survey, [SampleCubes.Round2010()], default));
        Assert.Empty(store.Contents);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task PublishAsync_LockLostOnTheWay_WritesNothingMore(int write)
    {
        store.LosesLockAtWrite = write;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new ReleasePublisher(store, records).PublishAsync(Survey, [SampleCubes.Round2010()], default));

        Assert.Equal(write, store.Writes);
        Assert.DoesNotContain(OpenDataKeys.Pointer(Survey), store.Contents.Keys);
    }

    [Fact]
    public async Task PublishAsync_PointerMovedBySomebodyElse_ChangesNothingForReaders()
    {
        store.BeforePointerMoves = () =>
        {
            store.BeforePointerMoves = null;
            store.Put("releases/sample/latest.json", """{"survey":"sample","releases":{}}"""u8.ToArray(), "application/json");
        };

        Assert.IsType<PublishOutcome.Busy>(await new ReleasePublisher(store, records).PublishAsync(Survey, [SampleCubes.Round2010()], default));
        Assert.Empty((await Reader.FindSurveyAsync(Survey, default))!.Rounds);
        Assert.IsType<PublishOutcome.Completed>(await new ReleasePublisher(store, records).PublishAsync(Survey, [SampleCubes.Round2010()], default));
    }

    [Fact]
    public async Task PublishAsync_ForeignOrRepeatedOrReservedRounds_IsRefused()
    {
        var publisher = new ReleasePublisher(store, records);
        var round = SampleCubes.Round2010();

        await Assert.ThrowsAsync<ArgumentException>(() => publisher.PublishAsync(SurveyId.Parse("other"), [round], default));
        await Assert.ThrowsAsync<ArgumentException>(() => publisher.PublishAsync(Survey, [round, round], default));
        await Assert.ThrowsAsync<ArgumentException>(() => publisher.PublishAsync(Survey, [SampleCubes.Round2010(SampleSurvey.Definition("series"))], default));
    }

    [Fact]
    public async Task PublishAsync_NoRounds_BringsTheSeriesUpToDate()
    {
        Assert.Equal(0, (await PublishAsync()).SeriesVersion);
        await PublishAsync(SampleCubes.Round2009());

        Assert.Equal(1, (await PublishAsync()).SeriesVersion);
    }

    [Fact]
    public async Task PublishAsync_Release_HoldsNoDigestOfItsInputs()
    {
        var round = SampleCubes.Round2010();
        await PublishAsync(round);

        Assert.All(store.Contents, file => Assert.DoesNotContain(round.InputsDigest, Encoding.UTF8.GetString(file.Value), StringComparison.OrdinalIgnoreCase));
    }

    private OpenDataReader Reader => new(store);

    private static ReleaseKey Key(string round) => new(Survey, RoundId.Parse(round));

    private async Task<PublishOutcome.Completed> PublishAsync(params RoundRelease[] rounds) =>
        Assert.IsType<PublishOutcome.Completed>(await new ReleasePublisher(store, records).PublishAsync(Survey, rounds, default));
}
