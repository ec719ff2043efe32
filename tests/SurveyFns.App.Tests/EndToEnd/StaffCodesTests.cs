using System.Net;
using System.Text.RegularExpressions;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>Access codes are shown once: a form that comes twice, as when its page is loaded again, takes nobody's code away.</summary>
public sealed partial class StaffCodesTests(EmptyCityFixture city) : IClassFixture<EmptyCityFixture>
{
    private const string Round = "/staff/surveys/bio-startup/rounds/2008";
    private const string Page = Round + "/access-codes";

    [Fact]
    public async Task Codes_FormSentTwice_AreIssuedOnce()
    {
        using var browser = await EnterAsync();
        var (_, asked) = await browser.GetAsync($"{Page}?firm=T001");
        (string, string)[] form = [("run", RunOf(asked)), ("firm", "T001")];

        var (_, letters) = await browser.PostAsync(Page, form);
        var (status, repeated) = await browser.PostAsync(Page, form);

        var code = CodeForm().Match(letters).Value;
        Assert.NotEmpty(code);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Already issued", repeated, StringComparison.Ordinal);
        Assert.DoesNotMatch(CodeForm(), repeated);
        Assert.Equal(HttpStatusCode.NotFound, await ReadResponseAsync(code));
    }

    [Fact]
    public async Task Codes_IssuedAgainOnPurpose_ReplaceThoseShown()
    {
        using var browser = await EnterAsync();
        var (_, asked) = await browser.GetAsync($"{Page}?firm=T002");
        var first = RunOf(asked);
        var (_, letters) = await browser.PostAsync(Page, ("run", first), ("firm", "T002"));
        var (_, repeated) = await browser.PostAsync(Page, ("run", first), ("firm", "T002"));

        var (_, anew) = await browser.PostAsync(Page, ("run", RunOf(repeated)), ("again", first));

        var (before, after) = (CodeForm().Match(letters).Value, CodeForm().Match(anew).Value);
        Assert.Equal(HttpStatusCode.Unauthorized, await ReadResponseAsync(before));
        Assert.Equal(HttpStatusCode.NotFound, await ReadResponseAsync(after));
    }

    [Fact]
    public async Task Codes_FormWithoutItsIssuing_IssueNothing()
    {
        using var browser = await EnterAsync();
        await browser.GetAsync($"{Page}?firm=T003");

        var (status, page) = await browser.PostAsync(Page, ("firm", "T003"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.DoesNotMatch(CodeForm(), page);
    }

    private async Task<StaffBrowser> EnterAsync()
    {
        var staff = new Clerk(city.App);
        await staff.ImportAsync(3);
        var now = TimeProvider.System.GetUtcNow();
        using var saved = await staff.SaveRoundAsync("2008", now.AddDays(-1), now.AddDays(30));
        Assert.True(saved.IsSuccessStatusCode);
        var browser = new StaffBrowser(city.App);
        await browser.SignInAsync(city.App.StaffKey);
        return browser;
    }

    private async Task<HttpStatusCode> ReadResponseAsync(string code)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/surveys/bio-startup/rounds/2008/response");
        request.Headers.Authorization = new("Bearer", code);
        using var answer = await city.App.Client.SendAsync(request);
        return answer.StatusCode;
    }

    private static string RunOf(string page) => RunField().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"run\" value=\"([0-9a-f]{32})\"")]
    private static partial Regex RunField();

    [GeneratedRegex("(?<=<strong class=\"code\">)[2-9A-Z]{4}(-[2-9A-Z]{4}){3}")]
    private static partial Regex CodeForm();
}
