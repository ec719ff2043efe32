using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Publish.Review;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Tests.Aggregate;
using SurveyFns.Core.Tests.Collect;
using static SurveyFns.Core.Tests.Aggregate.SurveyBuilder;

namespace SurveyFns.Core.Tests.Publish;

/// <summary>What goes out is what was approved. Here the draft of a round gets another table once the round before is published.</summary>
public sealed class ApprovedDraftTests
{
    private const string LinkedDesign = "all_tables_linked";
    private static readonly DateTimeOffset Now = new(2027, 1, 10, 0, 0, 0, TimeSpan.Zero);
    private static readonly RoundKey Before = new(SurveyId.Parse("test"), RoundId.Parse("2025"));
    private static readonly RoundKey Round = new(Before.Survey, RoundId.Parse("2026"));
    private readonly FakeRounds rounds = new();
    private readonly FakeReviews reviews = new();
    private readonly FakeRegister register = new();
    private readonly TwoRoundsStore responses = new();
    private readonly FakeOpenDataStore store = new();
    private readonly OpenDataReader published;
    private SurveyCatalog catalog = Catalog();

    public ApprovedDraftTests() => published = new OpenDataReader(store);

    [Fact]
    public async Task ReleaseDueAsync_DraftIsWhatWasApproved_PublishesIt()
    {
        Close();
        await ApproveAsync(await DraftAsync());

        Assert.Equal([Round], await Releasing.ReleaseDueAsync(default));
    }

    [Fact]
    public async Task ReleaseDueAsync_DraftHasAnotherTableSinceApproval_WaitsUntilThatIsApproved()
    {
        Close();
        var approved = await DraftAsync();
        await ApproveAsync(approved);
        Assert.IsType<ReleaseOutcome.Done>(await Releasing.ReleaseAsync(Before, default));

        Assert.Empty(await Releasing.ReleaseDueAsync(default));

        var current = await DraftAsync();
        Assert.Equal(["all_tables", LinkedDesign], [approved.Report.Design, current.Report.Design]);
        Assert.NotEqual(approved.Id, current.Id);
        Assert.Null((await rounds.FindAsync(Round, default))!.ApprovedAt);
        Assert.False(await published.IsPublishedAsync(ReleaseKey.Of(Round), default));

        await ApproveAsync(current);
        Assert.Equal([Round], await Releasing.ReleaseDueAsync(default));
        Assert.Equal(LinkedDesign, (await published.FindModelAsync(ReleaseKey.Of(Round), 1, default))!.Rounds[0].Design);
    }

    [Fact]
    public async Task ReleaseAsync_DraftHasChangedSinceApproval_SaysSoAndTakesTheApprovalBack()
    {
        Close();
        await ApproveAsync(await DraftAsync());
        await Releasing.ReleaseAsync(Before, default);

        var outcome = await Releasing.ReleaseAsync(Round, default);

        Assert.Equal((await DraftAsync()).Id, Assert.IsType<ReleaseOutcome.DraftChanged>(outcome).Draft);
        Assert.Null((await rounds.FindAsync(Round, default))!.ApprovedAt);
        Assert.False(await published.IsPublishedAsync(ReleaseKey.Of(Round), default));
    }

    [Fact]
    public async Task ReleaseTogetherAsync_OneDraftHasChangedSinceApproval_PublishesNone()
    {
        Close();
        await ApproveAsync(await DraftAsync());
        await Releasing.ReleaseAsync(Before, default);
        var writes = store.Writes;

        var outcome = await Releasing.ReleaseTogetherAsync(Round.Survey, [Before.Round, Round.Round], default);

        Assert.Equal(
            new RoundRefusal(Round.Round, ReleaseRefusal.DraftChanged), Assert.Single(Assert.IsType<JointReleaseOutcome.Refused>(outcome).Rounds));
        Assert.Equal(writes, store.Writes);
    }

    [Fact]
    public async Task ReleaseAsync_PublishedRoundWithNewTexts_NeedsNoApproval()
    {
        Close();
        await ApproveAsync(await DraftAsync());
        await Releasing.ReleaseDueAsync(default);
        catalog = Catalog("Counts them better.");

        var done = Assert.IsType<ReleaseOutcome.Done>(await Releasing.ReleaseAsync(Round, default));

        Assert.Equal(2, done.Round.Version);
    }

    [Fact]
    public async Task DraftId_OfAnythingThatWouldBePublished_ChangesWithIt()
    {
        Close();
        var first = await DraftAsync();
        var again = await DraftAsync();
        register.Firms.AddRange(Enumerable.Range(1, 40).Select(number => new RegisteredFirm { Id = FirmId.Parse($"R{number}"), Name = "" }));
        var registered = await DraftAsync();
        catalog = Catalog("Counts them better.");
        var texts = await DraftAsync();
        responses.Submit("2026", "late", "active", "north");
        var answers = await DraftAsync();

        Assert.Equal(first.Id, again.Id);
        Assert.Equal(4, new[] { first, registered, texts, answers }.Select(draft => draft.Id).Distinct().Count());
    }

    private ReviewReleaseHandler Reviewing => new(catalog, rounds, Aggregator, published, reviews, new ManualClock(Now));

    private ReleaseRoundsHandler Releasing => new(
        catalog,
        rounds,
        Aggregator,
        new ReleasePublisher(store, new FakeReleaseRecordStore()),
        published,
        new DraftApprovals(rounds, published),
        new SilentObserver(),
        new ManualClock(Now));

    private Aggregator Aggregator => new(responses, new FakePartialCubeStore(), register);

    private async Task<ReleaseDraft> DraftAsync() => Assert.IsType<DraftOutcome.Found>(await Reviewing.FindAsync(Round, default)).Draft;

    private async Task ApproveAsync(ReleaseDraft draft) =>
        Assert.IsType<DraftOutcome.Reviewed>(await Reviewing.ApproveAsync(Round, draft.Id, note: null, default));

    /// <summary>
    /// Two closed rounds that wait for approval, of which the second is due. In every area 10 firms stay, 5 are gone, 5 are new.
    /// </summary>
    private void Close()
    {
        foreach (var (round, publishAt) in new[] { (Before, Now.AddDays(30)), (Round, Now) })
        {
            rounds.Save(new Round
            {
                Key = round,
                ReferenceDate = new DateOnly(2026, 12, 31),
                OpensAt = Now.AddDays(-60),
                ClosesAt = Now.AddDays(-1),
                PublishAt = publishAt,
                Publication = Publication.Approval,
            });
        }

        foreach (var area in new[] { "north", "south" })
        {
            for (var firm = 0; firm < 20; firm++)
            {
                responses.Submit(firm < 15 ? "2025" : "2026", $"{area}{firm}", "active", area);
                responses.Submit(firm < 5 ? "2025" : "2026", $"{area}{firm}", "active", area);
            }
        }
    }

    private static SurveyCatalog Catalog(string description = "Counts firms.")
    {
        var (areas, statuses) = (Flat("areas", "north", "south"), Flat("statuses", "active", "closed"));
        SurveyBuilder Of(RoundKey round) => new SurveyBuilder().ForRound(round.Round.Value)
            .WithItem(Choice("status", statuses)).WithPopulation("status", "active")
            .WithDimension(Choice("area", areas)).WithTable("by_area", "area");
        var before = Of(Before).Build();
        var origin = new Origin(before, before.Dimensions[0]);
        var round = Of(Round).WithDimension(new DimensionDefinition { Id = "origin", Label = Text("origin"), Origin = origin, CodeList = areas })
            .WithTable("by_origin", "origin").Build();
        return new SurveyCatalog(
        [
            before,
            round with
            {
                Description = Text(description),
                Measures = [.. round.Measures, Measure("firms_left", MeasureKind.Left), Measure("firms_last", MeasureKind.Last)],
                Tables = [round.Tables[0], round.Tables[1] with { Measures = ["firms", "firms_left", "firms_last"] }],
                Linked = new LinkedTables(MinimumFirms: 1, ["by_origin"]),
            },
        ]);
    }

    private static MeasureDefinition Measure(string id, MeasureKind kind) => new() { Id = id, Label = Text(id), Kind = kind, Unit = "firms" };
}
