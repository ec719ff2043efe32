using SurveyFns.App.Pages.Texts;
using SurveyFns.App.Tests.EndToEnd;

namespace SurveyFns.Browser.Tests.Journeys;

[Collection(SurveyJourneys.Name)]
public sealed class ConflictTests(SurveyFixture fixture)
{
    [Theory]
    [MemberData(nameof(Setting.Pairs), MemberType = typeof(Setting))]
    public async Task TwoTabs_SameQuestion_SecondChooses(Setting setting)
    {
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.SignInAsync(fixture.NextFirm().Code);
        await Questionnaire.SendAsync(visitor);
        var other = await visitor.NewTabAsync();
        await visitor.GoToRoundAsync("section/people");
        await visitor.GoToRoundAsync("section/people", other);
        await visitor.FillAsync("employees_total", "14");
        await visitor.NextAsync();
        await visitor.FillAsync("employees_total", "15", other);
        await visitor.NextAsync(other);
        await visitor.ShouldSeeAsync(PageTexts.ConflictTitle, other);
        var text = await visitor.TextAsync(other);
        Assert.Contains("14", text, StringComparison.Ordinal);
        Assert.Contains("15", text, StringComparison.Ordinal);

        await visitor.PressAsync(PageTexts.KeepMine, other);
        await visitor.GoToRoundAsync("section/people");
        await visitor.PictureAsync("kept");
        Assert.Equal("15", await visitor.Page.InputValueAsync("#a-employees_total"));
        await visitor.ShouldBeContentAsync();
    }

    [Theory]
    [MemberData(nameof(Setting.Pairs), MemberType = typeof(Setting))]
    public async Task TwoTabs_DifferentPages_BothAreKept(Setting setting)
    {
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.SignInAsync(fixture.NextFirm().Code);
        await visitor.GoToRoundAsync("section/identity");
        await visitor.ChooseAsync("operating_status", "active");
        await visitor.NextAsync();
        var other = await visitor.NewTabAsync();
        await visitor.GoToRoundAsync("section/people");
        await visitor.GoToRoundAsync("section/funding", other);
        await visitor.FillAsync("employees_total", "13");
        await visitor.NextAsync();
        await visitor.FillAsync("funding_raised_total", "0", other);
        await visitor.NextAsync(other);
        await visitor.GoToRoundAsync("section/people");
        Assert.Equal("13", await visitor.Page.InputValueAsync("#a-employees_total"));
        await visitor.GoToRoundAsync("section/funding");
        Assert.Equal("0", await visitor.Page.InputValueAsync("#a-funding_raised_total"));
        await visitor.ShouldBeContentAsync();
    }

    [Theory]
    [MemberData(nameof(Setting.Pairs), MemberType = typeof(Setting))]
    public async Task Draft_OvertakenBySentAnswers_IsNotSentSilently(Setting setting)
    {
        var firm = fixture.NextFirm();
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.SignInAsync(firm.Code);
        await Questionnaire.FillAsync(visitor);
        var sent = await new Firm(fixture.App, firm.Code, "2026").SubmitAsync(LastYear.Answers(firm.Id), new Dictionary<string, string> { ["W203"] = "決算日の誤り" });
        Assert.True(sent.IsSuccessStatusCode, await sent.Content.ReadAsStringAsync());

        await visitor.PressAsync(PageTexts.SendNow);
        await visitor.ShouldSeeAsync(PageTexts.OvertakenTitle);
        await visitor.PictureAsync("overtaken");
        await visitor.PressAsync(PageTexts.SendMine);
        visitor.ShouldBeAt("/done");
        await visitor.GoToRoundAsync("history");
        Assert.Equal(2, await visitor.Page.Locator("section.card").CountAsync());
        await visitor.ShouldBeContentAsync();
    }
}
