using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Review;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Tests.Aggregate;
using SurveyFns.Core.Tests.Collect;
using SurveyFns.Core.Tests.Surveys;

namespace SurveyFns.Core.Tests.Publish;

/// <summary>A decision about a release while somebody else changes the round.</summary>
public sealed class ReviewReleaseTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 10, 0, 0, 0, TimeSpan.Zero);
    private static readonly SurveyCatalog Catalog = SurveyCatalogTests.Read(
        ADefinition.For("2026").Without("/dimensions/3").Without("/dimensions/2").Without("/dimensions/1").Without("/tables/1").File());

    private static readonly Round Closed = new()
    {
        Key = new RoundKey(SurveyId.Parse("bio-startup"), RoundId.Parse("2026")),
        ReferenceDate = new DateOnly(2026, 12, 31),
        OpensAt = Now.AddDays(-60),
        ClosesAt = Now.AddDays(-1),
        PublishAt = Now.AddDays(30),
        Publication = Publication.Approval,
    };

    private readonly FakeRounds rounds = new();
    private readonly FakeReviews reviews = new();
    private readonly ReviewReleaseHandler handler;

    public ReviewReleaseTests()
    {
        var answers = new AnsweredRounds(
            new Dictionary<string, ColumnValue> { ["activity"] = ColumnValue.Of("active"), ["municipality"] = ColumnValue.Of("402036") }, firms: 9);
        var aggregator = new Aggregator(answers, new FakePartialCubeStore(), new FakeRegister());
        handler = new ReviewReleaseHandler(Catalog, rounds, aggregator, new OpenDataReader(new FakeOpenDataStore()), reviews, new ManualClock(Now));
        rounds.Save(Closed);
    }

    [Fact]
    public async Task ApproveAsync_DeadlineExtendedMeanwhile_IsRefusedAndKeepsTheDeadline()
    {
        var draft = await FindDraftAsync();
        var extended = Closed with { ClosesAt = Now.AddDays(7) };
        rounds.BeforeUpdate = () => rounds.Save(extended);

        var outcome = await handler.ApproveAsync(Closed.Key, draft, note: null, default);

        Assert.Equal(new DraftOutcome.NotClosed(extended), outcome);
        Assert.Equal(extended, await rounds.FindAsync(Closed.Key, default));
        Assert.Empty(reviews.Reviews);
    }

    [Fact]
    public async Task ApproveAsync_PublicationPostponedMeanwhile_KeepsThat()
    {
        var draft = await FindDraftAsync();
        var postponed = Closed with { PublishAt = Now.AddDays(90) };
        rounds.BeforeUpdate = () => rounds.Save(postponed);

        Assert.IsType<DraftOutcome.Reviewed>(await handler.ApproveAsync(Closed.Key, draft, note: null, default));

        Assert.Equal(postponed with { ApprovedAt = Now }, await rounds.FindAsync(Closed.Key, default));
    }

    [Fact]
    public async Task ApproveAsync_ReferenceDateChangedMeanwhile_LooksAtTheFiguresAnew()
    {
        var draft = await FindDraftAsync();
        var changed = Closed with { ReferenceDate = new DateOnly(2026, 12, 30) };
        rounds.BeforeUpdate = () => rounds.Save(changed);

        Assert.IsType<DraftOutcome.Reviewed>(await handler.ApproveAsync(Closed.Key, draft, note: null, default));

        Assert.Equal(changed with { ApprovedAt = Now }, await rounds.FindAsync(Closed.Key, default));
        Assert.Single(reviews.Reviews);
    }

    [Fact]
    public async Task ReturnAsync_DeadlineExtendedMeanwhile_IsRefusedAndKeepsTheDeadline()
    {
        var extended = Closed with { ClosesAt = Now.AddDays(7) };
        rounds.BeforeUpdate = () => rounds.Save(extended);

        Assert.Equal(new DraftOutcome.NotClosed(extended), await handler.ReturnAsync(Closed.Key, "Please check.", default));

        Assert.Equal(extended, await rounds.FindAsync(Closed.Key, default));
    }

    private async Task<string> FindDraftAsync() =>
        Assert.IsType<DraftOutcome.Found>(await handler.FindAsync(Closed.Key, default)).Draft.Id;
}
