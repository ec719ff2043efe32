using System.Net;
using Microsoft.Azure.Functions.Worker.SelfHost;
using SurveyFns.App.Hosting;
using SurveyFns.App.Tests.Pages.Staff;

namespace SurveyFns.App.Tests.EndToEnd;

public sealed class StaffPagesTests(EmptyCityFixture city) : IClassFixture<EmptyCityFixture>
{
    private const string Survey = "/staff/surveys/bio-startup";

    public static TheoryData<string> Pages => [.. FunctionTable.Of(typeof(ProblemMiddleware).Assembly).Http
        .Where(function => function.Route.StartsWith("staff", StringComparison.Ordinal) && !function.Route.StartsWith("staff/sign-", StringComparison.Ordinal))
        .Select(function => "/" + function.Route
            .Replace("{survey}", "bio-startup", StringComparison.Ordinal)
            .Replace("{round}", "2026", StringComparison.Ordinal)
            .Replace("{file}", "register.csv", StringComparison.Ordinal)
            .Replace("{table}", "population", StringComparison.Ordinal)
            .Replace("{release}", "2026", StringComparison.Ordinal)
            .Replace("{version}", "1", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task AnyPage_NobodySignedIn_LeadsToTheSignInPage(string page)
    {
        using var browser = new StaffBrowser(city.App);

        var (status, address) = await browser.GetAsync(page, Principal.Header(["SurveyStaff"]));

        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.StartsWith("/staff/sign-in", address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_FormWithoutToken_ChangeNothing()
    {
        using var browser = new StaffBrowser(city.App);
        await browser.SignInAsync(city.App.StaffKey);

        var (refused, _) = await browser.PostAsync($"{Survey}/rounds/2005/times", "forged", Times("2005"));
        await browser.GetAsync($"{Survey}/rounds/2005/times");
        var (saved, address) = await browser.PostAsync($"{Survey}/rounds/2005/times", Times("2005"));

        Assert.Equal(HttpStatusCode.BadRequest, refused);
        Assert.Equal((HttpStatusCode.SeeOther, $"{Survey}/rounds/2005?saved=1"), (saved, address));
    }

    [Fact]
    public async Task Times_ClosingBeforeOpening_IsSaidAtTheField()
    {
        using var browser = new StaffBrowser(city.App);
        await browser.SignInAsync(city.App.StaffKey);
        await browser.GetAsync($"{Survey}/rounds/2006/times");

        var (status, page) = await browser.PostAsync(
            $"{Survey}/rounds/2006/times",
            ("referenceDate", "2006-12-31"), ("opensAt", "2006-12-01T00:00"), ("closesAt", "2006-11-01T00:00"), ("publishAt", "soon"), ("publication", "approval"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("id=\"closes-at-error\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"publish-at-error\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"opens-at-error\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"soon\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Actions_AfterChangesByPageAndApi_NameWhoMadeThem()
    {
        using var browser = new StaffBrowser(city.App);
        await browser.SignInAsync(city.App.StaffKey);
        await browser.GetAsync($"{Survey}/rounds/2007/times");
        await browser.PostAsync($"{Survey}/rounds/2007/times", Times("2007"));
        await new Clerk(city.App).ImportAsync(2);

        var (_, page) = await browser.GetAsync($"{Survey}/actions");

        Assert.Matches("<td class=\"name\">Hanako</td><td>Saved the schedule</td><td>2007</td>", page);
        Assert.Matches("<td class=\"name\">Program \\(API\\)</td><td>Imported the register</td><td>2 firms</td>", page);
    }

    [Fact]
    public async Task SignOut_WithSession_EndsIt()
    {
        using var browser = new StaffBrowser(city.App);
        await browser.SignInAsync(city.App.StaffKey);
        var (before, _) = await browser.GetAsync("/staff");

        await browser.PostAsync("/staff/sign-out");

        var (after, _) = await browser.GetAsync("/staff");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.SeeOther), (before, after));
    }

    [Theory]
    [InlineData("/staff/surveys/bio-startup/rounds/1999")]
    [InlineData("/staff/surveys/nothing/register")]
    [InlineData("/staff/surveys/bio-startup/register/keys.json")]
    [InlineData("/staff/surveys/bio-startup/releases/2026/versions/0/withdrawal")]
    [InlineData("/staff/surveys/bio-startup/context/nothing/versions/1/withdrawal")]
    [InlineData("/staff/surveys/nothing/releases")]
    public async Task Page_OfNothing_IsNotFound(string page)
    {
        using var browser = new StaffBrowser(city.App);
        await browser.SignInAsync(city.App.StaffKey);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(page)).Status);
    }

    private static (string, string)[] Times(string round) =>
    [
        ("referenceDate", $"{round}-12-31"), ("opensAt", $"{round}-10-01T00:00"), ("closesAt", $"{round}-12-01T00:00"),
        ("publishAt", "2099-01-01T00:00"), ("publication", "approval"),
    ];
}
