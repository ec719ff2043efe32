using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SurveyFns.App.Tests.EndToEnd;

namespace SurveyFns.App.Tests.Publish;

/// <summary>What the public gets in the place of a withdrawn version of a context table, and how staff withdraw one.</summary>
public sealed class ContextWithdrawalHttpTests(EmptyCityFixture city) : IClassFixture<EmptyCityFixture>
{
    private const string Survey = "/staff/surveys/bio-startup";
    private static readonly object Reason = new { reason = new { ja = "桁の誤り", en = "A wrong digit" } };

    [Fact]
    public async Task Withdrawal_ByApi_LeadsToTheVersionThatStandsThenToTheReason()
    {
        await PublishAsync("by-api", "1");
        await PublishAsync("by-api", "2");
        await ExpectAsync(HttpStatusCode.UnprocessableEntity, await WithdrawAsync("by-api", 2, new { }));
        await ExpectAsync(HttpStatusCode.NotFound, await WithdrawAsync("by-api", 3, Reason));
        await ExpectAsync(HttpStatusCode.NotFound, await WithdrawAsync("by-api", 0, Reason));

        var withdrawn = await ExpectAsync(HttpStatusCode.OK, await WithdrawAsync("by-api", 2, Reason));

        Assert.Equal("""[{"table":"by-api","version":2}]""", withdrawn.GetProperty("withdrawn").GetRawText());
        await ExpectAsync(HttpStatusCode.Conflict, await WithdrawAsync("by-api", 2, Reason));
        foreach (var file in (string[])["table.csv", "table.csv-metadata.json", "table.json", "index.html", "index.en.html"])
        {
            await AssertGoneAsync($"/data/bio-startup/context/by-api/v2/{file}");
        }

        Assert.Contains("a,1", await city.App.Client.GetStringAsync("/data/bio-startup/context/by-api/latest/table.csv"), StringComparison.Ordinal);
        Assert.Equal(1, await ListedVersionAsync("by-api"));

        await ExpectAsync(HttpStatusCode.OK, await WithdrawAsync("by-api", 1, Reason));
        await AssertGoneAsync("/data/bio-startup/context/by-api/latest/table.csv");
        await AssertGoneAsync("/data/bio-startup/context/by-api/latest/");
        Assert.Null(await ListedVersionAsync("by-api"));
        foreach (var list in (string[])["/data/catalogue.jsonld", "/data/feed.atom", "/data/catalogue.json"])
        {
            Assert.DoesNotContain("by-api", await city.App.Client.GetStringAsync(list), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("by-api", await PageAsync("/data"), StringComparison.Ordinal);
        using var never = await city.App.Client.GetAsync("/data/bio-startup/context/by-api/v3/table.csv");
        Assert.Equal(HttpStatusCode.NotFound, never.StatusCode);
    }

    [Fact]
    public async Task Withdrawal_InABrowser_IsRecordedAndShownWithItsReason()
    {
        await PublishAsync("by-page", "1");
        await PublishAsync("by-page", "2");
        using var browser = new StaffBrowser(city.App);
        await browser.SignInAsync(city.App.StaffKey);
        var (_, before) = await browser.GetAsync($"{Survey}/context");
        var page = $"{Survey}/context/by-page/versions/2/withdrawal";
        Assert.Contains($"href=\"{page}\"", before, StringComparison.Ordinal);
        var (_, asked) = await browser.GetAsync(page);

        var (refused, again) = await browser.PostAsync(page, ("reasonJa", "桁の誤り"));
        var (done, address) = await browser.PostAsync(page, ("reasonJa", "桁の誤り"), ("reasonEn", "A wrong digit"));
        var (_, after) = await browser.GetAsync($"{Survey}/context");
        var (_, actions) = await browser.GetAsync($"{Survey}/actions");
        var (gone, _) = await browser.GetAsync(page);

        Assert.Contains("newest one that still stands", asked, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused);
        Assert.Contains("id=\"reason-en-error\"", again, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.SeeOther, $"{Survey}/context?done=Withdrawn"), (done, address));
        Assert.Contains("Reason: A wrong digit", after, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"{page}\"", after, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Survey}/context/by-page/versions/1/withdrawal\"", after, StringComparison.Ordinal);
        Assert.Matches("<td class=\"name\">Hanako</td><td>Withdrew a context table</td><td>by-page, version 2</td>", actions);
        Assert.Equal(HttpStatusCode.NotFound, gone);
        Assert.Contains("A wrong digit", await PageAsync("/data/bio-startup/context/by-page/v2/", HttpStatusCode.Gone), StringComparison.Ordinal);
    }

    private async Task PublishAsync(string table, string value)
    {
        var column = new { name = "area", label = new { ja = "地域", en = "Area" }, type = "text" };
        var number = new { name = "value", label = new { ja = "値", en = "Value" }, type = "number" };
        await ExpectAsync(HttpStatusCode.Created, await new Clerk(city.App).SendAsync(HttpMethod.Put, $"context/{table}", JsonContent.Create(new
        {
            title = new { ja = $"表{table}", en = $"Table {table}" }, source = new { ja = "出典", en = "Source" }, referencePeriod = "2005",
            csv = $"area,value\na,{value}\n", columns = new object[] { column, number },
        })));
    }

    private Task<HttpResponseMessage> WithdrawAsync(string table, int version, object body) =>
        new Clerk(city.App).SendAsync(HttpMethod.Post, $"context/{table}/versions/{version}/withdrawal", JsonContent.Create(body));

    private async Task AssertGoneAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Language", "en");
        var gone = await ExpectAsync(HttpStatusCode.Gone, await city.App.Client.SendAsync(request));
        Assert.Equal(("withdrawn", "A wrong digit"), (gone.GetProperty("code").GetString(), gone.GetProperty("reason").GetString()));
    }

    private async Task<int?> ListedVersionAsync(string table)
    {
        var index = await city.App.Client.GetFromJsonAsync<JsonElement>("/data/catalogue.json");
        return index.GetProperty("external").EnumerateArray().Where(one => one.GetProperty("table").GetString() == table)
            .Select(one => (int?)one.GetProperty("version").GetInt32()).SingleOrDefault();
    }

    private async Task<string> PageAsync(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("Accept-Language", "en");
        using var answer = await city.App.Client.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
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
