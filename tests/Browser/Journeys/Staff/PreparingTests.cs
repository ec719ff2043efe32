using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SurveyFns.App.Pages.Texts;

namespace SurveyFns.Browser.Tests.Journeys.Staff;

[Collection(SurveyJourneys.Name)]
public sealed partial class PreparingTests(SurveyFixture fixture)
{
    private const string Header = "firm_id,corporate_number,firm_name,firm_name_kana,municipality_code,email,valid_from,valid_to\n";

    [Theory]
    [MemberData(nameof(Setting.Pairs), MemberType = typeof(Setting))]
    public async Task Round_FromRegisterToLetters_IsPreparedWithoutAProgrammer(Setting setting)
    {
        var round = StaffDesk.RoundOf(setting, first: 2001);
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.EnterAsync(fixture, $"{StaffDesk.Survey}/register");
        await visitor.PressAsync(StaffTexts.RegisterSend);
        await visitor.ShouldSeeAsync(PageTexts.CsvNoFile);
        await SendAsync(visitor, $"{Header}P{round},1234567890123,,,,nobody,2001-13-01,\n");
        await visitor.ShouldSeeAsync(StaffTexts.RegisterNothingTaken);
        Assert.Equal(4, await visitor.Page.Locator("#errors li").CountAsync());
        await visitor.PictureAsync("register-refused");
        await SendAsync(visitor, $"{Header}P{round},,＝架空{round}株式会社,,402036,p@example.com,,\n");
        await visitor.ShouldSeeAsync(StaffTexts.RegisterTaken);
        Assert.Contains($"＝架空{round}株式会社", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.PictureAsync("register");

        await visitor.GoAsync($"{StaffDesk.Survey}/rounds/{round}");
        visitor.ShouldBeAt("/times");
        await TimesAsync(visitor, round, opens: $"{round}-11-01T00:00", closes: $"{round}-10-01T00:00");
        await visitor.ShouldSeeAsync(StaffTexts.ProblemOf("closes-before-opening"));
        await visitor.PictureAsync("times-refused");
        await TimesAsync(visitor, round, opens: $"{round}-11-01T00:00", closes: "2099-12-01T00:00");
        await visitor.ShouldSeeAsync(StaffTexts.TimesSaved);
        await visitor.PictureAsync("round");

        await visitor.PressAsync(StaffTexts.ToCodes);
        await visitor.PictureAsync("codes");
        await visitor.PressFirstAsync();
        var letter = visitor.Page.Locator(".letter").Filter(new() { HasText = $"P{round}" });
        var code = await letter.Locator("strong.code").InnerTextAsync();
        Assert.Matches(CodeForm(), code);
        var file = await DownloadAsync(visitor);
        Assert.Contains($"P{round},'＝架空{round}株式会社,p@example.com,{code},", file, StringComparison.Ordinal);
        await visitor.PictureAsync("letters");
        await visitor.Page.ReloadAsync();
        await visitor.ShouldSeeAsync(StaffTexts.RepeatedText);
        await visitor.PictureAsync("letters-reloaded");

        await visitor.GoAsync($"{StaffDesk.Survey}/rounds/{round}?search=P{round}");
        await visitor.PressAsync(StaffTexts.IssueAgain);
        await visitor.PictureAsync("code-again");
        await visitor.PressFirstAsync();
        var anew = await visitor.Page.Locator("strong.code").InnerTextAsync();
        Assert.NotEqual(code, anew);
        await visitor.SignInAsync(code, round: round);
        visitor.ShouldBeAt("/start");
        await visitor.SignInAsync(anew, round: round);
        visitor.ShouldBeAt("/overview");
        await visitor.ShouldBeContentAsync();
    }

    private static async Task SendAsync(Visitor visitor, string csv)
    {
        await visitor.Page.SetInputFilesAsync("#file", new FilePayload { Name = "register.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await visitor.PressAsync(StaffTexts.RegisterSend);
    }

    private static async Task TimesAsync(Visitor visitor, string round, string opens, string closes)
    {
        await visitor.Page.FillAsync("#reference-date", $"{round}-12-31");
        await visitor.Page.FillAsync("#opens-at", opens);
        await visitor.Page.FillAsync("#closes-at", closes);
        await visitor.Page.FillAsync("#publish-at", closes);
        await visitor.Page.CheckAsync("#approval");
        await visitor.PressAsync(StaffTexts.Save);
    }

    private static async Task<string> DownloadAsync(Visitor visitor)
    {
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.Locator("a[download]").ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    [GeneratedRegex("^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$")]
    private static partial Regex CodeForm();
}
