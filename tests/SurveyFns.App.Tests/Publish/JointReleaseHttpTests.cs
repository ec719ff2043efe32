using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SurveyFns.App.Tests.EndToEnd;

namespace SurveyFns.App.Tests.Publish;

/// <summary>Staff publish several rounds together, by API and in a browser.</summary>
public sealed class JointReleaseHttpTests(EmptyCityFixture city) : IClassFixture<EmptyCityFixture>
{
    private const string Page = "/staff/surveys/bio-startup/releases";

    [Fact]
    public async Task Releases_ByApi_ArePublishedTogetherOnceAllAreApproved()
    {
        await CloseAsync("2005");
        await CloseAsync("2006");

        var unapproved = await ExpectAsync(HttpStatusCode.Conflict, await PublishAsync("2005", "2006"));
        await ApproveAsync("2005");
        var half = await ExpectAsync(HttpStatusCode.Conflict, await PublishAsync("2005", "2006", "1999"));

        Assert.Equal("rounds-not-ready", unapproved.GetProperty("code").GetString());
        Assert.Equal(["2005 not-approved", "2006 not-approved"], Refusals(unapproved));
        Assert.Equal(["2006 not-approved", "1999 round-not-found"], Refusals(half));
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], [await StatusAsync("2005"), await StatusAsync("2006")]);

        await ApproveAsync("2006");
        var done = await ExpectAsync(HttpStatusCode.OK, await PublishAsync("2006", "2005"));

        Assert.Equal(
            ["2005 published 1", "2006 published 1"],
            done.GetProperty("rounds").EnumerateArray().Select(round => $"{round.GetProperty("round")} {round.GetProperty("outcome")} {round.GetProperty("version")}"));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [await StatusAsync("2005"), await StatusAsync("2006")]);
        var series = await city.App.Client.GetFromJsonAsync<JsonElement>("/data/bio-startup/series/latest/release.json");
        Assert.Equal(["2005", "2006"], series.GetProperty("rounds").EnumerateArray().Select(round => round.GetProperty("id").GetString()).Where(IsOfThisTest));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"rounds":[]}""")]
    [InlineData("""{"rounds":"2005"}""")]
    [InlineData("""{"rounds":[2005]}""")]
    [InlineData("""{"rounds":["../2005"]}""")]
    [InlineData("""["2005"]""")]
    public async Task Releases_BodyOfAnotherForm_IsRefused(string body)
    {
        var answer = await new Clerk(city.App).SendAsync(HttpMethod.Post, "releases", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal("malformed-body", (await ExpectAsync(HttpStatusCode.BadRequest, answer)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Releases_InABrowser_ArePublishedTogetherAndRecordedAsOneAction()
    {
        await CloseAsync("2007");
        await CloseAsync("2008");
        await ApproveAsync("2007");
        using var browser = new StaffBrowser(city.App);
        await browser.SignInAsync(city.App.StaffKey);
        var (_, waiting) = await browser.GetAsync(Page);
        var (early, _) = await browser.PostAsync(Page, ("round", "2007"), ("round", "2008"), ("confirm", "yes"));
        await ApproveAsync("2008");
        var (_, ready) = await browser.GetAsync(Page);
        var (none, noneChosen) = await browser.PostAsync(Page, ("confirm", "yes"));
        var (unsure, unconfirmed) = await browser.PostAsync(Page, ("round", "2007"), ("round", "2008"));
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], [await StatusAsync("2007"), await StatusAsync("2008")]);

        var (done, address) = await browser.PostAsync(Page, ("round", "2007"), ("round", "2008"), ("confirm", "yes"));
        var (_, after) = await browser.GetAsync(address);
        var (_, actions) = await browser.GetAsync("/staff/surveys/bio-startup/actions");

        Assert.Contains("value=\"2007\"", waiting, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"2008\"", waiting, StringComparison.Ordinal);
        Assert.Contains("/rounds/2008/release", waiting, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, early);
        Assert.Contains("value=\"2008\"", ready, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (none, unsure));
        Assert.Contains("id=\"rounds-error\"", noneChosen, StringComparison.Ordinal);
        Assert.Contains("id=\"confirm-error\"", unconfirmed, StringComparison.Ordinal);
        Assert.Matches("value=\"2007\"[^>]* checked", unconfirmed);
        Assert.Equal(HttpStatusCode.SeeOther, done);
        Assert.Contains("Published: Bio-startup Survey 2008, Bio-startup Survey 2007", after, StringComparison.Ordinal);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [await StatusAsync("2007"), await StatusAsync("2008")]);
        Assert.Matches("<td class=\"name\">Hanako</td><td>Published the release</td><td>2007, version 1; 2008, version 1</td>", actions);
    }

    private static bool IsOfThisTest(string? round) => round is "2005" or "2006";

    private static IEnumerable<string> Refusals(JsonElement problem) =>
        problem.GetProperty("rounds").EnumerateArray().Select(round => $"{round.GetProperty("round")} {round.GetProperty("code")}");

    private Task<HttpResponseMessage> PublishAsync(params string[] rounds) =>
        new Clerk(city.App).SendAsync(HttpMethod.Post, "releases", JsonContent.Create(new { rounds }));

    /// <summary>A closed round that waits for approval, and would be published by itself only in a month.</summary>
    private async Task CloseAsync(string round)
    {
        var staff = new Clerk(city.App);
        var now = TimeProvider.System.GetUtcNow();
        await staff.ImportAsync(5);
        using var opened = await staff.SaveRoundAsync(round, now.AddDays(-2), now.AddDays(1), now.AddDays(30), publication: "approval");
        foreach (var (firm, code) in await staff.IssueCodesAsync(round))
        {
            using var sent = await new Firm(city.App, code, round).SubmitAsync(
                new { firm_name = firm, operating_status = "active", municipality = "402036", employees_total = 4 });
            Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        }

        using var closed = await staff.SaveRoundAsync(round, now.AddDays(-2), now.AddDays(-1), now.AddDays(30), publication: "approval");
        Assert.Equal(HttpStatusCode.OK, closed.StatusCode);
    }

    private async Task ApproveAsync(string round)
    {
        var staff = new Clerk(city.App);
        var draft = await ExpectAsync(HttpStatusCode.OK, await staff.SendAsync(HttpMethod.Get, $"rounds/{round}/release-draft"));
        var approval = new { decision = "approve", draft = draft.GetProperty("draft").GetString() };
        await ExpectAsync(HttpStatusCode.OK, await staff.SendAsync(HttpMethod.Post, $"rounds/{round}/review", JsonContent.Create(approval)));
    }

    private async Task<HttpStatusCode> StatusAsync(string round)
    {
        using var answer = await city.App.Client.GetAsync($"/data/bio-startup/{round}/latest/observations.csv");
        return answer.StatusCode;
    }

    private static async Task<JsonElement> ExpectAsync(HttpStatusCode expected, HttpResponseMessage answer)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == expected, $"{answer.StatusCode} instead of {expected}: {text}");
            return JsonDocument.Parse(text).RootElement;
        }
    }
}
