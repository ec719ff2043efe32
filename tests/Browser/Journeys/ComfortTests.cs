using System.Text.Json;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Browser.Tests.Journeys;

[Collection(SurveyJourneys.Name)]
public sealed class ComfortTests(SurveyFixture fixture)
{
    private static readonly string[] Sections =
        ["identity", "business", "university", "people", "finance", "research", "funding", "support", "partners", "location", "exit", "closing"];

    [Theory]
    [MemberData(nameof(Setting.WithScript), MemberType = typeof(Setting))]
    public async Task Autosave_WithoutPressingAnything_KeepsTheDraftAndOpensQuestions(Setting setting)
    {
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.SignInAsync(fixture.NextFirm().Code);
        await visitor.GoToRoundAsync("section/identity");
        Assert.False(await visitor.Page.IsVisibleAsync("#a-moved_out_on"));
        await visitor.ChooseAsync("operating_status", "moved_out");
        await visitor.Page.Locator("#a-moved_out_on").WaitForAsync();
        await visitor.FillAsync("moved_out_on", "2026");
        await visitor.GoToRoundAsync("section/identity");
        Assert.True(await visitor.Page.IsCheckedAsync("input[name='a.operating_status'][value='moved_out']"));
        await visitor.ShouldBeContentAsync();
    }

    [Theory]
    [MemberData(nameof(Setting.WithScript), MemberType = typeof(Setting))]
    public async Task Autosave_ServerAway_SaysThatNothingIsSaved(Setting setting)
    {
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.SignInAsync(fixture.NextFirm().Code);
        await visitor.GoToRoundAsync("section/closing");
        await visitor.Page.RouteAsync(
            "**/section/closing", route => route.FulfillAsync(new() { Status = 503, ContentType = "application/problem+json", Body = "{}" }));
        await visitor.FillAsync("minutes_spent", "30");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Locator("[data-status]").GetByText(visitor.Say(PageTexts.NotSavedOffline)).WaitForAsync();
        await visitor.ShouldBeContentAsync();
    }

    [Theory]
    [MemberData(nameof(Setting.WithScript), MemberType = typeof(Setting))]
    public async Task Autosave_SessionOver_AsksToSendWithAButton(Setting setting)
    {
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.SignInAsync(fixture.NextFirm().Code);
        await visitor.GoToRoundAsync("section/closing");
        await visitor.Page.Context.ClearCookiesAsync();
        await visitor.FillAsync("minutes_spent", "35");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Locator("[data-status]").GetByText(visitor.Say(PageTexts.NotSavedUntilSent)).WaitForAsync();
        await visitor.ShouldBeContentAsync();
    }

    [Theory]
    [MemberData(nameof(Setting.WithScript), MemberType = typeof(Setting))]
    public async Task Total_WhileTyping_AddsUpAndExclusiveAnswersStandAlone(Setting setting)
    {
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.SignInAsync(fixture.NextFirm().Code);
        await visitor.GoToRoundAsync("section/identity");
        await visitor.ChooseAsync("operating_status", "active");
        await visitor.NextAsync();
        await visitor.GoToRoundAsync("section/research");
        await visitor.FillAsync("rd_funds_own", "１，２００");
        await visitor.FillAsync("rd_funds_national", "34");
        Assert.Equal("1,234", await visitor.Page.InnerTextAsync("[data-sum]"));
        await visitor.GoToRoundAsync("section/business");
        await visitor.ChooseAsync("biotech_techniques", "none");
        Assert.False(await visitor.Page.IsCheckedAsync("input[name='a.biotech_techniques'][value='dna_rna']"));
        await visitor.ShouldBeContentAsync();
    }

    [Theory]
    [MemberData(nameof(Setting.Pairs), MemberType = typeof(Setting))]
    public async Task Language_SwitchedWhileTyping_KeepsWhatWasTyped(Setting setting)
    {
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.SignInAsync(fixture.NextFirm().Code);
        await visitor.GoToRoundAsync("section/identity");
        await visitor.FillAsync("firm_name_kana", "ｶｸｳ");
        await visitor.ClickAsync("header button[name='lang']");
        Assert.Equal(setting.Language == Language.Japanese ? "en" : "ja", await visitor.Page.GetAttributeAsync("html", "lang"));
        Assert.Equal("ｶｸｳ", await visitor.Page.InputValueAsync("#a-firm_name_kana"));
        await visitor.ShouldBeContentAsync();
    }

    [Theory]
    [MemberData(nameof(Setting.Pairs), MemberType = typeof(Setting))]
    public async Task Keyboard_EnterInABox_SavesAndStaysInTheLanguage(Setting setting)
    {
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.SignInAsync(fixture.NextFirm().Code);
        await visitor.GoToRoundAsync("section/closing");
        await visitor.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await visitor.Page.Locator(":focus").GetAttributeAsync("href"));
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("a-minutes_spent", await visitor.Page.Locator(":focus").GetAttributeAsync("id"));
        await visitor.Page.Keyboard.TypeAsync("25");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.WaitForURLAsync("**/check");
        Assert.Equal(setting.Language == Language.Japanese ? "ja" : "en", await visitor.Page.GetAttributeAsync("html", "lang"));
        await visitor.ShouldBeContentAsync();
    }

    [Theory]
    [MemberData(nameof(Setting.WithScript), MemberType = typeof(Setting))]
    public async Task Errors_AfterSaving_TakeTheFocusAndLeadToTheField(Setting setting)
    {
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.SignInAsync(fixture.NextFirm().Code);
        await visitor.GoToRoundAsync("section/identity");
        await visitor.NextAsync();
        Assert.Equal("errors", await visitor.Page.Locator(":focus").GetAttributeAsync("id"));
        Assert.StartsWith(visitor.Say(PageTexts.ErrorPrefix), await visitor.Page.TitleAsync(), StringComparison.Ordinal);
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("a-operating_status", await visitor.Page.Locator(":focus").GetAttributeAsync("id"));
        await visitor.ShouldBeContentAsync();
    }

    [Fact]
    public async Task NarrowScreen_320Pixels_NeverScrollsSideways()
    {
        await using var visitor = await Visitor.ArriveAsync(fixture, new Setting(Language.English, 320, hasScript: true));
        await visitor.SignInAsync(fixture.NextFirm().Code);
        await visitor.GoToRoundAsync("section/identity");
        await visitor.ChooseAsync("operating_status", "active");
        await visitor.NextAsync();
        foreach (var section in Sections)
        {
            await visitor.GoToRoundAsync($"section/{section}?checked=1");
            await visitor.PictureAsync(section);
        }

        await visitor.ShouldBeContentAsync();
    }

    [Fact]
    public async Task FirstPage_Loaded_IsSmallAndLoadsTwoFilesMore()
    {
        await using var visitor = await Visitor.ArriveAsync(fixture, new Setting(Language.Japanese, 375, hasScript: true));
        await visitor.GoToRoundAsync("start");
        var measured = await visitor.Page.EvaluateAsync<JsonElement>("""
            () => {
                const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
                return { bytes: entries.reduce((sum, entry) => sum + entry.transferSize, 0), files: entries.length };
            }
            """);
        Assert.InRange(measured.GetProperty("bytes").GetInt64(), 1000, 50_000);
        Assert.Equal(3, measured.GetProperty("files").GetInt32());
        await visitor.ShouldSeeAsync(PageTexts.StartTitle);
    }

    [Fact]
    public async Task EveryPage_Loaded_StaysStill()
    {
        await using var visitor = await Visitor.ArriveAsync(fixture, new Setting(Language.Japanese, 375, hasScript: true));
        await visitor.SignInAsync(fixture.NextFirm().Code);
        await visitor.GoToRoundAsync("section/identity");
        await visitor.ChooseAsync("operating_status", "active");
        await visitor.NextAsync();
        foreach (var page in Sections.Select(section => $"section/{section}?checked=1").Concat(["start", "overview", "check", "csv", "preview"]))
        {
            await visitor.GoToRoundAsync(page);
            var shift = await visitor.Page.EvaluateAsync<double>("""
                () => new Promise(done => {
                    let sum = 0;
                    new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; }).observe({ type: 'layout-shift', buffered: true });
                    requestAnimationFrame(() => setTimeout(() => done(sum), 60));
                })
                """);
            Assert.True(shift == 0, $"{page} moved by {shift} while loading.");
        }
    }
}
