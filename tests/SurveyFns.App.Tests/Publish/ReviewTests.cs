using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SurveyFns.App.Tests.EndToEnd;

namespace SurveyFns.App.Tests.Publish;

/// <summary>Drafts, approval and withdrawal, over HTTP.</summary>
public sealed class ReviewTests(EmptyCityFixture city) : IClassFixture<EmptyCityFixture>
{
    [Fact]
    public async Task Draft_LookedAtReturnedAndApproved_GoesOutAtItsTimeAndCanBeWithdrawn()
    {
        var staff = new Clerk(city.App);
        var round = await AnsweredRoundAsync(staff, firms: 5);
        var draft = await ReadAsync(await staff.SendAsync(HttpMethod.Get, $"rounds/{round}/release-draft"), HttpStatusCode.OK);
        Assert.Equal(5, draft.GetProperty("firms").GetInt32());
        Assert.Contains(draft.GetProperty("hidden").EnumerateArray(), cell => cell.GetProperty("reason").GetString() == "few-firms");
        Assert.Equal(HttpStatusCode.NotFound, (await city.App.Client.GetAsync($"/data/bio-startup/{round}/latest/release.json")).StatusCode);

        using var page = await staff.SendAsync(HttpMethod.Get, $"rounds/{round}/release-draft/index.en.html");
        Assert.Contains("This is a draft", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(page.Headers.CacheControl!.NoStore);
        await ReadAsync(await staff.SendAsync(HttpMethod.Get, $"rounds/{round}/release-draft/secret.txt"), HttpStatusCode.NotFound);

        await ReadAsync(await ReviewAsync(staff, round, new { decision = "return", note = "Please check area 402168." }), HttpStatusCode.OK);
        await ReadAsync(await ReviewAsync(staff, round, new { decision = "approve", draft = "another" }), HttpStatusCode.PreconditionFailed);
        await ReadAsync(await ReviewAsync(staff, round, new { decision = "approve" }), HttpStatusCode.UnprocessableEntity);
        await ReadAsync(await ReviewAsync(staff, round, new { decision = "approve", draft = draft.GetProperty("draft").GetString() }), HttpStatusCode.OK);

        await WaitUntilPublishedAsync(round);
        await ReadAsync(await staff.SendAsync(HttpMethod.Get, $"rounds/{round}/release-draft"), HttpStatusCode.Conflict);
        var reason = new { reason = new { ja = "誤り", en = "It was wrong" } };
        await ReadAsync(await staff.SendAsync(HttpMethod.Post, $"releases/{round}/versions/1/withdrawal", JsonContent.Create(new { })), HttpStatusCode.UnprocessableEntity);
        await ReadAsync(await staff.SendAsync(HttpMethod.Post, $"releases/{round}/versions/1/withdrawal", JsonContent.Create(reason)), HttpStatusCode.OK);
        await ReadAsync(await staff.SendAsync(HttpMethod.Post, $"releases/{round}/versions/1/withdrawal", JsonContent.Create(reason)), HttpStatusCode.Conflict);
        foreach (var address in (string[])[$"/data/bio-startup/{round}/v1/observations.csv", $"/data/bio-startup/{round}/latest/observations.csv"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Accept-Language", "en");
            var gone = await ReadAsync(await city.App.Client.SendAsync(request), HttpStatusCode.Gone);
            Assert.Equal(("withdrawn", "It was wrong"), (gone.GetProperty("code").GetString(), gone.GetProperty("reason").GetString()));
        }

        using var asked = new HttpRequestMessage(HttpMethod.Get, $"/data/bio-startup/{round}/v1/?lang=en");
        asked.Headers.Add("Accept", "text/html");
        using var told = await city.App.Client.SendAsync(asked);
        Assert.Equal(HttpStatusCode.Gone, told.StatusCode);
        Assert.Contains($"<dd>Bio-startup Survey {round}</dd>", await told.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var listed = (await city.App.Client.GetFromJsonAsync<JsonElement>("/data/catalogue.json")).GetProperty("surveys")[0].GetProperty("rounds")
            .EnumerateArray().Single(one => one.GetProperty("round").GetString() == round);
        Assert.Equal("It was wrong", listed.GetProperty("withdrawal").GetProperty("reason").GetProperty("en").GetString());
        Assert.False(listed.TryGetProperty("release", out _));
    }

    [Theory]
    [InlineData("GET", "rounds/2007/release-draft")]
    [InlineData("GET", "rounds/2007/release-draft/index.html")]
    [InlineData("POST", "rounds/2007/review")]
    [InlineData("POST", "releases/2007/versions/1/withdrawal")]
    [InlineData("POST", "releases")]
    [InlineData("POST", "context/some-table/versions/1/withdrawal")]
    public async Task StaffFunction_WithoutTheKey_IsRefused(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/api/v1/staff/surveys/bio-startup/{path}");
        using var answer = await city.App.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task ContextTable_OfStaff_IsPublishedOrRefusedWithReasons()
    {
        var staff = new Clerk(city.App);
        object Table(string csv, string address = "https://example.org/") => new
        {
            title = new { ja = "表", en = "Table" }, source = new { ja = "出典", en = "Source" }, sourceAddress = address, referencePeriod = "2005", csv,
            columns = new object[] { new { name = "area", label = new { ja = "地域", en = "Area" }, type = "text" }, new { name = "value", label = new { ja = "値", en = "Value" }, type = "number" } },
        };
        Task<HttpResponseMessage> Put(object table) => staff.SendAsync(HttpMethod.Put, "context/some-table", JsonContent.Create(table));

        await ReadAsync(await Put(Table("area,value\na,1\n")), HttpStatusCode.Created);
        await ReadAsync(await Put(Table("area,value\na,1\n")), HttpStatusCode.OK);
        var refused = await ReadAsync(await Put(Table("area,value\na,many\n")), HttpStatusCode.UnprocessableEntity);
        await ReadAsync(await Put(Table("area,value\na,1\n", "javascript:alert(1)")), HttpStatusCode.UnprocessableEntity);

        Assert.Contains("'many'", refused.GetProperty("problems")[0].GetString(), StringComparison.Ordinal);
        Assert.Contains("a,1", await city.App.Client.GetStringAsync("/data/bio-startup/context/some-table/v1/table.csv"), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> ReviewAsync(Clerk staff, string round, object review) =>
        staff.SendAsync(HttpMethod.Post, $"rounds/{round}/review", JsonContent.Create(review));

    private async Task<string> AnsweredRoundAsync(Clerk staff, int firms)
    {
        const string round = "2006";
        var now = TimeProvider.System.GetUtcNow();
        await staff.ImportAsync(firms);
        using var opened = await staff.SaveRoundAsync(round, now.AddDays(-2), now.AddDays(1), publication: "approval");
        foreach (var (firm, code) in await staff.IssueCodesAsync(round))
        {
            using var sent = await new Firm(city.App, code, round).SubmitAsync(
                new { firm_name = firm, operating_status = "active", municipality = "402036", employees_total = 4 });
            Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        }

        using var closed = await staff.SaveRoundAsync(round, now.AddDays(-2), now.AddDays(-1), publication: "approval");
        Assert.Equal(HttpStatusCode.OK, closed.StatusCode);
        return round;
    }

    private async Task WaitUntilPublishedAsync(string round)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            using var answer = await city.App.Client.GetAsync($"/data/bio-startup/{round}/latest/release.json");
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(300));
        }

        Assert.Fail("The approved release did not go out.");
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer, HttpStatusCode expected)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == expected, $"{answer.StatusCode} instead of {expected}: {text}");
            return JsonDocument.Parse(text).RootElement;
        }
    }
}
