using System.Text;
using SurveyFns.App.Pages.Texts;

namespace SurveyFns.Browser.Tests.Journeys;

[Collection(SurveyJourneys.Name)]
public sealed class SpreadsheetTests(SurveyFixture fixture)
{
    [Theory]
    [MemberData(nameof(Setting.Pairs), MemberType = typeof(Setting))]
    public async Task Upload_FilledTemplate_GoesIntoTheDraftWithMessagesByLine(Setting setting)
    {
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.SignInAsync(fixture.NextFirm().Code);
        await visitor.GoToRoundAsync("csv");
        await visitor.PictureAsync("csv");
        var template = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.ClickAsync("a[href$='/csv/template']"));
        var text = await File.ReadAllTextAsync(await template.PathAsync());
        Assert.Contains("employees_total,", text, StringComparison.Ordinal);

        var rows = "item,answer\r\noperating_status,活動中\r\nemployees_total,１２\r\nemployees_women,３０\r\nsales_total,unknown\r\nnonsense,1\r\npartners[1].travel_band,海外\r\n";
        await visitor.Page.SetInputFilesAsync("#file", new Microsoft.Playwright.FilePayload { Name = "answers.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(rows) });
        await visitor.PressAsync(PageTexts.CsvUpload);
        await visitor.PictureAsync("csv-findings");
        await visitor.ShouldSeeAsync(PageTexts.CsvSoftLater);
        Assert.Contains(PageTexts.CsvLineOfRow.In(setting.Language, 7, 1, ""), await visitor.TextAsync(), StringComparison.Ordinal);
        var found = await visitor.TextAsync();
        Assert.Contains(string.Format(System.Globalization.CultureInfo.InvariantCulture, visitor.Say(PageTexts.CsvLine), 4, ""), found, StringComparison.Ordinal);
        Assert.Contains(string.Format(System.Globalization.CultureInfo.InvariantCulture, visitor.Say(PageTexts.CsvLine), 6, ""), found, StringComparison.Ordinal);

        await visitor.GoToRoundAsync("section/people");
        Assert.Equal("３０", await visitor.Page.InputValueAsync("#a-employees_women"));
        await visitor.GoToRoundAsync("section/finance");
        Assert.True(await visitor.Page.IsCheckedAsync("#a-sales_total-u"));
        await visitor.ShouldBeContentAsync();
    }

    [Theory]
    [MemberData(nameof(Setting.Pairs), MemberType = typeof(Setting))]
    public async Task Upload_SomethingElse_IsRefusedWithAReason(Setting setting)
    {
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.SignInAsync(fixture.NextFirm().Code);
        await visitor.GoToRoundAsync("csv");
        await visitor.PressAsync(PageTexts.CsvUpload);
        await visitor.ShouldSeeAsync(PageTexts.CsvNoFile);
        await visitor.Page.SetInputFilesAsync("#file", new Microsoft.Playwright.FilePayload { Name = "a.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("a,b\n1,2\n") });
        await visitor.PressAsync(PageTexts.CsvUpload);
        await visitor.ShouldSeeAsync(PageTexts.CsvNoColumns);
        await visitor.PictureAsync("csv-refused");
        await visitor.ShouldBeContentAsync();
    }
}
