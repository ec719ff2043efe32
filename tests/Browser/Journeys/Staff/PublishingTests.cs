using System.Net;
using System.Text;
using Microsoft.Playwright;
using SurveyFns.App.Pages.Staff.Releases;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Publish.Review;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Browser.Tests.Journeys.Staff;

[Collection(SurveyJourneys.Name)]
public sealed class PublishingTests(SurveyFixture fixture)
{
    [Theory]
    [MemberData(nameof(Setting.Pairs), MemberType = typeof(Setting))]
    public async Task Draft_ReturnedApprovedPublishedWithdrawn_DoesWhatStaffDecide(Setting setting)
    {
        var round = StaffDesk.RoundOf(setting, first: 2005);
        await StaffDesk.CloseAsync(fixture, round);
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.EnterAsync(fixture, $"{StaffDesk.Survey}/rounds/{round}");
        await visitor.PressAsync(StaffTexts.ToDraft);
        await visitor.ShouldSeeAsync(StaffTexts.DraftSecret);
        await visitor.PictureAsync("draft");

        var file = await DownloadAsync(visitor);
        Assert.StartsWith("table_id,measure,", file.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains($",x,{visitor.Say(StaffTexts.ShortReasonOf(HiddenReason.FewFirms))}", file, StringComparison.Ordinal);
        await visitor.ClickAsync("button[value=return]");
        await visitor.ShouldSeeAsync(StaffTexts.NoticeOf(ReleaseNotice.NoteMissing));
        await visitor.PictureAsync("draft-note-missing");
        await visitor.Page.FillAsync("#reason", "数値を確かめたい");
        await visitor.ClickAsync("button[value=return]");
        await visitor.ShouldSeeAsync(StaffTexts.NoticeOf(ReleaseNotice.Returned));
        await visitor.PressAsync(StaffTexts.ApproveButton);
        await visitor.ShouldSeeAsync(StaffTexts.NoticeOf(ReleaseNotice.Approved));
        Assert.Contains("数値を確かめたい", await visitor.TextAsync(), StringComparison.Ordinal);

        await LookAtJointReleaseAsync(visitor, round);
        await visitor.GoAsync($"{StaffDesk.Survey}/rounds/{round}/release");
        await visitor.PressAsync(StaffTexts.PublishButton);
        await visitor.ShouldSeeAsync(StaffTexts.NoticeOf(ReleaseNotice.NotConfirmed));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(round));
        await visitor.Page.CheckAsync("#confirm");
        await visitor.PressAsync(StaffTexts.PublishButton);
        await visitor.ShouldSeeAsync(StaffTexts.NoticeOf(ReleaseNotice.Published));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(round));
        await visitor.PressAsync(StaffTexts.AgainButton);
        await visitor.ShouldSeeAsync(StaffTexts.NoticeOf(ReleaseNotice.Unchanged));
        await visitor.PictureAsync("versions");

        await visitor.PressAsync(StaffTexts.ToWithdraw);
        await visitor.PressAsync(StaffTexts.WithdrawButton);
        await visitor.ShouldSeeAsync(StaffTexts.ReasonMissing);
        await visitor.PictureAsync("withdraw");
        await visitor.Page.FillAsync("#reason-ja", "集計に誤りがありました。");
        await visitor.Page.FillAsync("#reason-en", "The figures were wrong.");
        await visitor.PressAsync(StaffTexts.WithdrawButton);
        visitor.ShouldBeAt("/release");
        await visitor.ShouldSeeAsync(StaffTexts.NoticeOf(ReleaseNotice.Withdrawn));
        await visitor.ShouldSeeAsync(StaffTexts.NoneStands);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(round));
        await visitor.PictureAsync("withdrawn");
        await visitor.GoAsync($"{StaffDesk.Survey}/rounds/{round}/times");
        await visitor.ShouldSeeAsync(StaffTexts.TimesFrozen);
        await visitor.ShouldBeContentAsync();
    }

    [Theory]
    [MemberData(nameof(Setting.Pairs), MemberType = typeof(Setting))]
    public async Task ContextTable_FileThenColumns_IsPublishedWithItsSource(Setting setting)
    {
        var id = $"population-{StaffDesk.RoundOf(setting, first: 1)}";
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.EnterAsync(fixture, $"{StaffDesk.Survey}/context");
        await visitor.PressFirstAsync();
        await visitor.ShouldSeeAsync(StaffTexts.ContextNoRows);
        await visitor.PictureAsync("context-refused");
        foreach (var (field, text) in new[]
        {
            ("#id", id), ("#title-ja", "人口"), ("#title-en", "Population"), ("#source-ja", "国勢調査"), ("#source-en", "Census"), ("#period", "2005-10-01"),
        })
        {
            await visitor.Page.FillAsync(field, text);
        }

        await visitor.Page.SetInputFilesAsync(
            "#file", new FilePayload { Name = "population.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("area,population\n久留米市,306434\n") });
        await visitor.PressFirstAsync();
        Assert.Equal("number", await visitor.Page.InputValueAsync("#column-1-type"));
        await visitor.PressFirstAsync();
        await visitor.ShouldSeeAsync(StaffTexts.ContextColumnLabels);
        await visitor.PictureAsync("context-columns");
        foreach (var (field, text) in new[]
        {
            ("#column-0-ja", "市町村"), ("#column-0-en", "Municipality"), ("#column-1-ja", "人口"), ("#column-1-en", "Population"),
        })
        {
            await visitor.Page.FillAsync(field, text);
        }

        await visitor.PressFirstAsync();
        Assert.Contains(
            StaffTexts.ContextPublished.In(visitor.Language, visitor.Say(new LocalizedText("人口", "Population")), id, 1), await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.PictureAsync("context");
        using var answer = await fixture.App.Client.GetAsync(new Uri($"/data/bio-startup/context/{id}/v1/table.csv", UriKind.Relative));
        Assert.Contains("久留米市,306434", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await visitor.ShouldBeContentAsync();
    }

    /// <summary>The page that publishes several rounds together offers the approved round and publishes nothing unasked.</summary>
    private static async Task LookAtJointReleaseAsync(Visitor visitor, string round)
    {
        await visitor.GoAsync("/staff");
        await visitor.PressAsync(StaffTexts.JointTitle);
        visitor.ShouldBeAt("/releases");
        await visitor.PressAsync(StaffTexts.JointButton);
        await visitor.ShouldSeeAsync(StaffTexts.NoticeOf(ReleaseNotice.NoneChosen));
        await visitor.ShouldSeeAsync(StaffTexts.NoticeOf(ReleaseNotice.NotConfirmed));
        await visitor.PictureAsync("joint-refused");
        await visitor.Page.CheckAsync($"#round-{round}");
        await visitor.PictureAsync("joint");
        await visitor.PressAsync(StaffTexts.JointButton);
        await visitor.ShouldSeeAsync(StaffTexts.NoticeOf(ReleaseNotice.NotConfirmed));
        Assert.True(await visitor.Page.IsCheckedAsync($"#round-{round}"));
    }

    private static async Task<string> DownloadAsync(Visitor visitor)
    {
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.ClickAsync("a[href$='draft.csv']"));
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    private async Task<HttpStatusCode> StatusAsync(string round)
    {
        using var answer = await fixture.App.Client.GetAsync(new Uri($"/data/bio-startup/{round}/v1/observations.csv", UriKind.Relative));
        return answer.StatusCode;
    }
}
