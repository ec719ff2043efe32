using System.Net;
using System.Net.Http.Json;
using SurveyFns.App.Pages.Staff.Releases;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>What the pages of drafts and versions say before and after staff act on them.</summary>
public sealed class StaffReleasesTests(EmptyCityFixture city) : IClassFixture<EmptyCityFixture>
{
    private const string Survey = "/staff/surveys/bio-startup";
    private static readonly (string, string)[] Reason = [("reasonJa", "集計に誤りがありました。"), ("reasonEn", "The figures were wrong.")];

    [Fact]
    public async Task Withdrawal_OfTheOnlyVersion_IsConfirmedAndOffersNoNewVersion()
    {
        var staff = await CloseAsync("2001", publishAt: TimeProvider.System.GetUtcNow().AddDays(9));
        await staff.AggregateAsync("2001");
        using var browser = await StaffBrowser.EnterAsync(city.App);
        var before = await browser.SeeAsync($"{Survey}/rounds/2001/release");

        var (status, address) = await browser.PostAsync($"{Survey}/releases/2001/versions/1/withdrawal", Reason);
        var after = await browser.SeeAsync(address);

        Assert.Equal((HttpStatusCode.SeeOther, $"{Survey}/rounds/2001/release?done=Withdrawn"), (status, address));
        Assert.Contains(StaffTexts.AgainButton.En, before, StringComparison.Ordinal);
        Assert.Contains(StaffTexts.NoticeOf(ReleaseNotice.Withdrawn).En, after, StringComparison.Ordinal);
        Assert.Contains(StaffTexts.NoneStands.En, after, StringComparison.Ordinal);
        Assert.Contains("Reason: The figures were wrong.", after, StringComparison.Ordinal);
        Assert.Contains(Start(StaffTexts.PublishedOn), after, StringComparison.Ordinal);
        Assert.DoesNotContain(StaffTexts.AgainButton.En, after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishing_OfARoundThatIsWithdrawn_IsRefusedOnThePageAndByApi()
    {
        var staff = await CloseAsync("2006", publishAt: TimeProvider.System.GetUtcNow().AddDays(9));
        await staff.AggregateAsync("2006");
        using var browser = await StaffBrowser.EnterAsync(city.App);
        await browser.PostAsync($"{Survey}/releases/2006/versions/1/withdrawal", Reason);

        var (status, page) = await browser.PostAsync($"{Survey}/rounds/2006/release", ("decision", "publish"));
        using var alone = await staff.SendAsync(HttpMethod.Post, "rounds/2006/aggregation");
        using var together = await staff.SendAsync(HttpMethod.Post, "releases", JsonContent.Create(new { rounds = new[] { "2006" } }));

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict), (status, alone.StatusCode, together.StatusCode));
        Assert.Equal(2, WebUtility.HtmlDecode(page).Split(StaffTexts.NoneStands.En).Length);
        Assert.Contains("\"round-withdrawn\"", await alone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("\"round-withdrawn\"", await together.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/data/bio-startup/2006/v2/observations.csv")).Status);
    }

    [Fact]
    public async Task Publishing_WithoutADraftWhereNoVersionStands_DoesNothing()
    {
        await CloseAsync("2005", publishAt: TimeProvider.System.GetUtcNow().AddDays(9));
        using var browser = await StaffBrowser.EnterAsync(city.App);
        await browser.GetAsync($"{Survey}/rounds/2005/release");

        var (status, page) = await browser.PostAsync($"{Survey}/rounds/2005/release", ("decision", "publish"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(StaffTexts.DraftSecret.En, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/data/bio-startup/2005/v1/observations.csv")).Status);
    }

    [Fact]
    public async Task Withdrawal_OfAContextTable_IsConfirmed()
    {
        using var browser = await StaffBrowser.EnterAsync(city.App);
        await browser.GetAsync($"{Survey}/context");
        var (_, published) = await browser.PostAsync(
            $"{Survey}/context",
            ("id", "households"), ("titleJa", "世帯"), ("titleEn", "Households"), ("sourceJa", "国勢調査"), ("sourceEn", "Census"), ("period", "2005"),
            ("csv", "year\n2005"), ("column.0.name", "year"), ("column.0.ja", "年"), ("column.0.en", "Year"), ("column.0.type", "number"));
        Assert.Contains("“Households” (households, version 1) was published.", await browser.SeeAsync(published), StringComparison.Ordinal);

        var (_, address) = await browser.PostAsync($"{Survey}/context/households/versions/1/withdrawal", Reason);

        Assert.Equal($"{Survey}/context?done=Withdrawn", address);
        Assert.Contains(StaffTexts.NoticeOf(ReleaseNotice.Withdrawn).En, await browser.SeeAsync(address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2002", 9, true)]
    [InlineData("2003", -1, false)]
    public async Task Draft_BeforeAndAfterItsTimeOfPublication_SaysWhenAnApprovalPublishes(string round, int daysAhead, bool isAhead)
    {
        await CloseAsync(round, TimeProvider.System.GetUtcNow().AddDays(daysAhead));
        using var browser = await StaffBrowser.EnterAsync(city.App);

        var page = await browser.SeeAsync($"{Survey}/rounds/{round}/release");

        Assert.Equal(isAhead, page.Contains(Start(StaffTexts.ApproveText), StringComparison.Ordinal));
        Assert.Equal(!isAhead, page.Contains(Start(StaffTexts.ApproveLateText), StringComparison.Ordinal));
        Assert.Equal(!isAhead, page.Contains(StaffTexts.ApproveLateButton.En, StringComparison.Ordinal));
    }

    [Fact]
    public async Task JointRelease_NothingChosenAndNotConfirmed_SaysBothAtOnce()
    {
        await CloseAsync("2004", TimeProvider.System.GetUtcNow().AddDays(9));
        using var browser = await StaffBrowser.EnterAsync(city.App);
        var draft = await browser.SeeAsync($"{Survey}/rounds/2004/release");
        await browser.PostAsync($"{Survey}/rounds/2004/release", ("decision", "approve"), ("draft", DraftOf(draft)));

        var (status, page) = await browser.PostAsync($"{Survey}/releases");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("id=\"rounds-error\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"confirm-error\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Survey}/rounds/2004/release\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_ChangedSinceItWasApproved_SaysSoAndIsNotPublishedInAnyWay()
    {
        using var browser = await StaffBrowser.EnterAsync(city.App);
        foreach (var round in new[] { "2007", "2008" })
        {
            await CloseAsync(round, TimeProvider.System.GetUtcNow().AddDays(9));
            var draft = await browser.SeeAsync($"{Survey}/rounds/{round}/release");
            Assert.DoesNotContain(StaffTexts.ApprovalOutdated.En, draft, StringComparison.Ordinal);
            await browser.PostAsync($"{Survey}/rounds/{round}/release", ("decision", "approve"), ("draft", DraftOf(draft)));
        }

        var staff = new Clerk(city.App);
        await staff.ImportAsync(9);
        var page = await browser.SeeAsync($"{Survey}/rounds/2007/release");
        var (status, joint) = await browser.PostAsync($"{Survey}/releases", ("round", "2007"), ("confirm", "yes"));
        using var alone = await staff.SendAsync(HttpMethod.Post, "rounds/2008/aggregation");

        Assert.Contains(StaffTexts.ApprovalOutdated.En, page, StringComparison.Ordinal);
        Assert.Contains(StaffTexts.ReviewOther.En, page, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.PreconditionFailed), (status, alone.StatusCode));
        Assert.DoesNotContain("value=\"2007\"", joint, StringComparison.Ordinal);
        Assert.Contains($"{Survey}/rounds/2007/release", joint, StringComparison.Ordinal);
        Assert.Contains("\"draft-changed\"", await alone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/data/bio-startup/2008/v1/observations.csv")).Status);
    }

    private static string Start(LocalizedText text) => text.En.Split('{')[0];

    private static string DraftOf(string page) => page.Split("name=\"draft\" value=\"")[1].Split('"')[0];

    private async Task<Clerk> CloseAsync(string round, DateTimeOffset publishAt)
    {
        var staff = new Clerk(city.App);
        await staff.ImportAsync(3);
        var closesAt = TimeProvider.System.GetUtcNow().AddDays(-2);
        using var saved = await staff.SaveRoundAsync(round, closesAt.AddDays(-30), closesAt, publishAt, "approval");
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
        return staff;
    }
}
