using SurveyFns.App.Pages.Texts;

namespace SurveyFns.Browser.Tests.Journeys;

[Collection(AnsweringJourneys.Name)]
public sealed class AnsweringTests(SurveyFixture fixture)
{
    [Theory]
    [MemberData(nameof(Setting.All), MemberType = typeof(Setting))]
    public async Task FirstAnswer_FromSignInToReceipt_IsReceived(Setting setting)
    {
        var firm = fixture.NextFirm();
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.GoAsync("/");
        await visitor.PictureAsync("home");
        await visitor.GoToRoundAsync("preview");
        await visitor.PictureAsync("preview");
        await visitor.GoToRoundAsync("start");
        await visitor.PictureAsync("start");
        await visitor.SignInAsync(firm.Code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), "久留米 花子");
        visitor.ShouldBeAt("/overview");
        await visitor.ShouldSeeAsync(PageTexts.OverviewNew);
        await visitor.PictureAsync("overview");

        await visitor.PressAsync(PageTexts.Begin);
        await visitor.NextAsync();
        visitor.ShouldBeAt("/section/identity");
        await visitor.ShouldSeeAsync(PageTexts.SectionErrorsOne);
        await visitor.PictureAsync("missing");
        await Questionnaire.FillAsync(visitor);
        await visitor.PictureAsync("check");
        Assert.Contains("160,000", await visitor.TextAsync(), StringComparison.Ordinal);

        await visitor.PressAsync(PageTexts.SendNow);
        visitor.ShouldBeAt("/done");
        await visitor.ShouldSeeAsync(PageTexts.DoneTitle);
        await visitor.PictureAsync("receipt");
        await visitor.PressAsync(PageTexts.ToAnswers);
        Assert.Contains("160,000", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.PictureAsync("answers");
        await visitor.ShouldBeContentAsync();
    }

    [Theory]
    [MemberData(nameof(Setting.Pairs), MemberType = typeof(Setting))]
    public async Task EverySection_OpenedAndSavedBlank_IsWellMade(Setting setting)
    {
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.SignInAsync(fixture.NextFirm().Code);
        await visitor.GoToRoundAsync("section/identity");
        await visitor.ChooseAsync("operating_status", "moved_out");
        await visitor.NextAsync();
        await visitor.ShouldSeeAsync(PageTexts.NewQuestions);
        await visitor.PictureAsync("identity-more");
        foreach (var section in new[] { "business", "university", "people", "finance", "research", "funding", "support", "partners", "location", "exit", "closing" })
        {
            await visitor.GoToRoundAsync($"section/{section}");
            await visitor.PictureAsync(section);
            await visitor.GoToRoundAsync($"section/{section}?checked=1");
        }

        await visitor.GoToRoundAsync("check");
        await visitor.PressAsync(PageTexts.SendNow);
        await visitor.ShouldSeeAsync(PageTexts.CheckErrors);
        await visitor.PictureAsync("check-errors");
        await visitor.ShouldBeContentAsync();
    }

    [Theory]
    [MemberData(nameof(Setting.Pairs), MemberType = typeof(Setting))]
    public async Task Resume_OnAnotherDevice_FindsWhatWasTyped(Setting setting)
    {
        var firm = fixture.NextFirm();
        await using (var first = await Visitor.ArriveAsync(fixture, setting))
        {
            await first.SignInAsync(firm.Code, "久留米 花子");
            await first.GoToRoundAsync("section/identity");
            await first.ChooseAsync("operating_status", "active");
            await first.NextAsync();
            await first.GoToRoundAsync("section/people");
            await first.FillAsync("employees_total", "十二人");
            await first.PressAsync(PageTexts.SaveAndLeave);
            visitorShouldBeAtOverview(first);
        }

        await using var second = await Visitor.ArriveAsync(fixture, setting);
        await second.SignInAsync(firm.Code);
        await second.ShouldSeeAsync(PageTexts.OverviewDraft);
        Assert.Contains("久留米 花子", await second.TextAsync(), StringComparison.Ordinal);
        await second.PictureAsync("overview-draft");
        await second.GoToRoundAsync("section/people");
        Assert.Equal("十二人", await second.Page.InputValueAsync("#a-employees_total"));
        await second.ShouldBeContentAsync();

        static void visitorShouldBeAtOverview(Visitor visitor) => visitor.ShouldBeAt("/overview");
    }

    [Theory]
    [MemberData(nameof(Setting.Pairs), MemberType = typeof(Setting))]
    public async Task SoftEdit_ThousandUnitSlip_IsSentWithAReasonOnly(Setting setting)
    {
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.SignInAsync(fixture.NextFirm().Code);
        await Questionnaire.FillAsync(visitor);
        await visitor.GoToRoundAsync("section/finance");
        await visitor.FillAsync("sales_total", "150,000,000");
        await visitor.NextAsync();
        visitor.ShouldBeAt("/section/finance");
        await visitor.ShouldSeeAsync(PageTexts.SoftLater);
        await visitor.PictureAsync("slip");

        await visitor.GoToRoundAsync("check");
        await visitor.PressAsync(PageTexts.SendNow);
        await visitor.ShouldSeeAsync(PageTexts.CheckErrors);
        await visitor.PictureAsync("reason-missing");
        await visitor.Page.Locator("textarea[name^='c.']").First.FillAsync("会社を合併したため。");
        await visitor.PressAsync(PageTexts.SendNow);
        visitor.ShouldBeAt("/done");
        await visitor.GoToRoundAsync("answers");
        Assert.Contains("会社を合併したため。", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.ShouldBeContentAsync();
    }

    [Theory]
    [MemberData(nameof(Setting.Pairs), MemberType = typeof(Setting))]
    public async Task Amendment_AfterSending_ShowsInTheHistory(Setting setting)
    {
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.SignInAsync(fixture.NextFirm().Code);
        await Questionnaire.SendAsync(visitor);
        await visitor.GoToRoundAsync("section/people");
        await visitor.FillAsync("employees_total", "14");
        await visitor.NextAsync();
        await visitor.GoToRoundAsync("overview");
        await visitor.ShouldSeeAsync(PageTexts.OverviewAmending);
        await visitor.PictureAsync("amending");
        await visitor.GoToRoundAsync("check");
        await visitor.PressAsync(PageTexts.SendNow);
        visitor.ShouldBeAt("/done");
        await visitor.GoToRoundAsync("history");
        var history = await visitor.TextAsync();
        Assert.Contains("13", history, StringComparison.Ordinal);
        Assert.Contains("14", history, StringComparison.Ordinal);
        await visitor.PictureAsync("history");
        await visitor.ShouldBeContentAsync();
    }

    [Theory]
    [MemberData(nameof(Setting.Pairs), MemberType = typeof(Setting))]
    public async Task Partners_AddedAndRemoved_AreRowsOfTheirOwn(Setting setting)
    {
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.SignInAsync(fixture.NextFirm().Code);
        await visitor.GoToRoundAsync("section/identity");
        await visitor.ChooseAsync("operating_status", "active");
        await visitor.NextAsync();
        await visitor.GoToRoundAsync("section/partners");
        await visitor.ClickAsync("button[value='add:partners']");
        await visitor.FillAsync("partners-1-name", "架空製薬");
        await visitor.NextAsync();
        Assert.Contains("travel", await visitor.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await visitor.Page.Locator("#errors li").CountAsync());
        await visitor.PictureAsync("partner-missing");
        await visitor.ClickAsync("button[value='remove:partners:0']");
        Assert.Equal("架空製薬", await visitor.Page.InputValueAsync("#a-partners-0-name"));
        await visitor.ShouldBeContentAsync();
    }
}
