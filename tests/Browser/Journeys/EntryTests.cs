using SurveyFns.App.Pages.Texts;

namespace SurveyFns.Browser.Tests.Journeys;

[Collection(SurveyJourneys.Name)]
public sealed class EntryTests(SurveyFixture fixture)
{
    [Theory]
    [MemberData(nameof(Setting.Pairs), MemberType = typeof(Setting))]
    public async Task LockOut_TenWrongCodes_ShutsOutAndSaysWhatToDo(Setting setting)
    {
        var code = fixture.NextFirm().Code;
        var wrong = code[..5] + (code[5] == 'A' ? 'B' : 'A') + code[6..];
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        for (var attempt = 0; attempt < 10; attempt++)
        {
            await visitor.SignInAsync(wrong);
            visitor.ShouldBeAt("/start");
        }

        await visitor.SignInAsync(code);
        visitor.ShouldBeAt("/start");
        await visitor.ShouldSeeAsync(PageTexts.LockedOut);
        await visitor.PictureAsync("locked");
        await visitor.ShouldBeContentAsync();
    }

    [Theory]
    [MemberData(nameof(Setting.WithScript), MemberType = typeof(Setting))]
    public async Task PersonalLink_CodeBehindHash_FillsTheBoxAndLeavesTheAddress(Setting setting)
    {
        var code = fixture.NextFirm().Code;
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.GoToRoundAsync($"start#{code}");
        Assert.Equal(code, await visitor.Page.InputValueAsync("#code"));
        Assert.DoesNotContain(code, visitor.Page.Url, StringComparison.Ordinal);
        await visitor.PressAsync(PageTexts.SignIn);
        visitor.ShouldBeAt("/overview");
        Assert.NotEmpty(visitor.Requests);
        Assert.DoesNotContain(visitor.Requests, request => request.Split('#')[0].Contains(code, StringComparison.OrdinalIgnoreCase));
        Assert.All(visitor.Requests, request => Assert.EndsWith(" ", request, StringComparison.Ordinal));
        await visitor.ShouldBeContentAsync();
    }

    [Theory]
    [MemberData(nameof(Setting.Pairs), MemberType = typeof(Setting))]
    public async Task Address_ThatLeadsNowhere_IsAPageThatSaysWhatToDo(Setting setting)
    {
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.GoAsync("/nothing/here");
        await visitor.ShouldSeeAsync(PageTexts.BackToHome);
        await visitor.PictureAsync("not-found");
        await visitor.GoAsync("/survey/bio-startup/1066/start");
        await visitor.ShouldSeeAsync(PageTexts.NoRound.Body);
        await visitor.SignInAsync(fixture.NextFirm().Code);
        await visitor.GoToRoundAsync("section/nonsense");
        await visitor.ShouldSeeAsync(PageTexts.NoSection.Body);
        await visitor.PictureAsync("no-section");
        await visitor.GoToRoundAsync("start");
        await visitor.ShouldSeeAsync(PageTexts.StartGoOn);
        await visitor.PictureAsync("start-again");
        await visitor.ShouldBeContentAsync();
    }

    [Theory]
    [MemberData(nameof(Setting.Pairs), MemberType = typeof(Setting))]
    public async Task SessionOver_WhileTyping_LosesNothing(Setting setting)
    {
        var firm = fixture.NextFirm();
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.SignInAsync(firm.Code);
        await visitor.GoToRoundAsync("section/identity");
        await visitor.ChooseAsync("operating_status", "active");
        await visitor.NextAsync();
        await visitor.GoToRoundAsync("section/people");
        await visitor.ForgetCookiesAsync();
        await visitor.FillAsync("employees_total", "13");
        await visitor.NextAsync();
        await visitor.ShouldSeeAsync(PageTexts.SessionOver);
        await visitor.PictureAsync("session-over");
        await visitor.Page.FillAsync("#code", firm.Code);
        await visitor.PressAsync(PageTexts.SignIn);
        await visitor.GoToRoundAsync("section/people");
        Assert.Equal("13", await visitor.Page.InputValueAsync("#a-employees_total"));
        await visitor.ShouldBeContentAsync();
    }

    [Theory]
    [MemberData(nameof(Setting.Pairs), MemberType = typeof(Setting))]
    public async Task ClosedRound_AfterTyping_ShowsWhatWasSentOnly(Setting setting)
    {
        var firm = fixture.NextFirm();
        await fixture.MoveClosingAsync("2010", TimeProvider.System.GetUtcNow().AddDays(30));
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.SignInAsync(firm.ClosingCode, round: "2010");
        await visitor.PressAsync(PageTexts.Begin);
        await fixture.MoveClosingAsync("2010", TimeProvider.System.GetUtcNow().AddSeconds(-1));
        await visitor.NextAsync();
        await visitor.ShouldSeeAsync(PageTexts.NotSavedClosed.Title);
        await visitor.PictureAsync("closed-while-typing");
        await visitor.GoAsync("/survey/bio-startup/2010/overview");
        await visitor.ShouldSeeAsync(PageTexts.Closed);

        await visitor.SignInAsync(firm.PublishedCode, round: "2025");
        await visitor.ShouldSeeAsync(PageTexts.Closed);
        await visitor.PictureAsync("closed");
        await visitor.PressAsync(PageTexts.ToAnswers);
        Assert.Contains("150,000", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.GoAsync("/survey/bio-startup/2025/results");
        await visitor.ShouldSeeAsync(PageTexts.ResultsText);
        Assert.Contains("150,000", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.PictureAsync("results");
        await visitor.ShouldBeContentAsync();
    }

    [Theory]
    [MemberData(nameof(Setting.Pairs), MemberType = typeof(Setting))]
    public async Task SignOut_Pressed_EndsTheSession(Setting setting)
    {
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.SignInAsync(fixture.NextFirm().Code);
        await visitor.ClickAsync(".firm button");
        visitor.ShouldBeAt("/start");
        await visitor.GoToRoundAsync("overview");
        visitor.ShouldBeAt("/start");
        await visitor.ShouldBeContentAsync();
    }
}
