using System.Text;
using AngleSharp.Html.Parser;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Publish.Pages;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Publish;

public sealed class WithdrawalTests
{
    private static readonly SurveyId Survey = SurveyId.Parse("sample");
    private static readonly ReleaseKey Round = new(Survey, RoundId.Parse("2010"));
    private static readonly LocalizedText Reason = new("誤りがあったため", "It was wrong");
    private readonly FakeOpenDataStore store = new();
    private readonly ReleasePublisher publisher;
    private readonly OpenDataReader reader;

    public WithdrawalTests()
    {
        publisher = new ReleasePublisher(store, new FakeReleaseRecordStore());
        reader = new OpenDataReader(store);
    }

    private WithdrawReleaseHandler Handler => new(store, publisher, TimeProvider.System);

    [Fact]
    public async Task HandleAsync_NewestVersion_LeadsReadersToTheOneBefore()
    {
        await PublishTwoVersionsAsync();

        await Handler.HandleAsync(Round, 2, Reason, default);

        Assert.Equal(1, await reader.FindLatestAsync(Round, default));
        Assert.Null(await reader.FindFileAsync(Round, 2, "observations.csv", default));
        Assert.Equal(Reason, (await reader.FindWithdrawalAsync(Round, 2, default))!.Reason);
        Assert.NotNull(await reader.FindFileAsync(Round, 1, "observations.csv", default));
    }

    [Fact]
    public async Task HandleAsync_OnlyVersionOfARound_TakesItOutOfTheSeries()
    {
        await publisher.PublishAsync(Survey, [SampleCubes.Round2009(), SampleCubes.Round2010()], default);

        var outcome = await Handler.HandleAsync(Round, 1, Reason, default);

        Assert.Equal([("2010", 1), ("series", 1)], Assert.IsType<WithdrawalOutcome.Withdrawn>(outcome).Withdrawals.Select(one => (one.Release, one.Version)));
        Assert.Null(await reader.FindLatestAsync(Round, default));
        Assert.True(await reader.IsPublishedAsync(Round, default));
        Assert.NotNull(await reader.FindWithdrawalAsync(Round, default));
        Assert.Equal(2, await reader.FindLatestAsync(ReleaseKey.SeriesOf(Survey), default));
        var series = await reader.FindModelAsync(ReleaseKey.SeriesOf(Survey), 2, default);
        Assert.Equal(["2009"], series!.Rounds.Select(round => round.Id));
        var rounds = (await reader.FindSurveyAsync(Survey, default))!.Rounds;
        Assert.Equal([("2009", 1, null), ("2010", 0, Reason)], rounds.Select(round => (round.Round.Value, round.Version, round.Withdrawal?.Reason)));
    }

    [Fact]
    public async Task CataloguePage_OfAWithdrawnRound_NamesItWithTheReasonInItsPlace()
    {
        await publisher.PublishAsync(Survey, [SampleCubes.Round2009(), SampleCubes.Round2010()], default);
        await Handler.HandleAsync(new ReleaseKey(Survey, RoundId.Parse("2009")), 1, Reason, default);

        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(CataloguePage.Write(
            await reader.ListCurrentAsync(default), [(await reader.FindSurveyAsync(Survey, default))!], [], Language.English).Span));

        Assert.Equal(["2010", "2009"], page.QuerySelectorAll("tbody th").Select(round => round.TextContent));
        Assert.Equal("/data/sample/2009/latest/", page.QuerySelector("tbody tr:last-child a")!.GetAttribute("href"));
        Assert.EndsWith(Reason.En, page.QuerySelector("tbody tr:last-child td:last-child")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("tbody tr:last-child a.file"));
    }

    [Fact]
    public async Task HandleAsync_PublishedAgain_StaysWithdrawn()
    {
        await publisher.PublishAsync(Survey, [SampleCubes.Round2009(), SampleCubes.Round2010()], default);
        await Handler.HandleAsync(Round, 1, Reason, default);

        await publisher.PublishAsync(Survey, [SampleCubes.Round2010()], default);

        Assert.Null(await reader.FindLatestAsync(Round, default));
        var series = await reader.FindLatestAsync(ReleaseKey.SeriesOf(Survey), default);
        Assert.DoesNotContain("2010", (await reader.FindModelAsync(ReleaseKey.SeriesOf(Survey), series!.Value, default))!.Rounds.Select(round => round.Id));
    }

    [Fact]
    public async Task HandleAsync_PublishedAgainWithNewTexts_GivesTheSameFiguresUnderTheNextVersion()
    {
        await publisher.PublishAsync(Survey, [SampleCubes.Round2010()], default);
        var first = await reader.FindModelAsync(Round, 1, default);
        await Handler.HandleAsync(Round, 1, Reason, default);
        var mended = SampleSurvey.Definition("2010") with { Title = new("正しい題名", "The right title") };

        await publisher.PublishAsync(Survey, [SampleCubes.Round2010(mended, more: 5)], default);

        Assert.Equal(2, await reader.FindLatestAsync(Round, default));
        var second = await reader.FindModelAsync(Round, 2, default);
        Assert.Equal("The right title", second!.Title.En);
        Assert.Equal(first!.Observations.Select(row => row.Value), second.Observations.Select(row => row.Value));
    }

    [Fact]
    public async Task HandleAsync_WithdrawnOrUnknownVersion_SaysSo()
    {
        await publisher.PublishAsync(Survey, [SampleCubes.Round2010()], default);
        await Handler.HandleAsync(Round, 1, Reason, default);

        Assert.IsType<WithdrawalOutcome.AlreadyWithdrawn>(await Handler.HandleAsync(Round, 1, Reason, default));
        Assert.IsType<WithdrawalOutcome.UnknownVersion>(await Handler.HandleAsync(Round, 2, Reason, default));
        Assert.IsType<WithdrawalOutcome.UnknownVersion>(await Handler.HandleAsync(new ReleaseKey(Survey, RoundId.Parse("1999")), 1, Reason, default));
    }

    [Fact]
    public async Task HandleAsync_WhilePublishing_IsBusyAndChangesNothing()
    {
        await publisher.PublishAsync(Survey, [SampleCubes.Round2010()], default);
        await using var other = await store.TryLockAsync(OpenDataKeys.Lock(Survey), default);

        Assert.IsType<WithdrawalOutcome.Busy>(await Handler.HandleAsync(Round, 1, Reason, default));
        Assert.Equal(1, await reader.FindLatestAsync(Round, default));
    }

    private async Task PublishTwoVersionsAsync()
    {
        await publisher.PublishAsync(Survey, [SampleCubes.Round2010()], default);
        await publisher.PublishAsync(Survey, [SampleCubes.Round2010(SampleSurvey.Definition("2010", "1.0.1", "Better told."))], default);
    }
}
