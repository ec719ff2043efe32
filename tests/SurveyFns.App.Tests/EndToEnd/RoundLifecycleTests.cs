using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace SurveyFns.App.Tests.EndToEnd;

public sealed class RoundLifecycleTests(EmptyCityFixture city) : IClassFixture<EmptyCityFixture>
{
    private static readonly object Answers = new { firm_name = "架空１株式会社", operating_status = "active", municipality = "402036", employees_total = 4 };

    [Fact]
    public async Task Round_ThatClosesInAFewSeconds_IsPublishedByTheTimerAlone()
    {
        var staff = new Clerk(city.App);
        await staff.ImportAsync(5);
        var now = TimeProvider.System.GetUtcNow();
        using var created = await staff.SaveRoundAsync("2005", now.AddDays(-1), now.AddSeconds(6));
        var codes = await staff.IssueCodesAsync("2005");
        foreach (var code in codes.Values.Take(4))
        {
            using var answer = await new Firm(city.App, code, "2005").SubmitAsync(Answers);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        }

        var observations = await PollAsync("/data/bio-startup/2005/latest/observations.csv");

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        // The four firms of the prefecture are all in Kurume: shown beside the total, that would tell that every other area has none.
        Assert.Contains("2005,firms_by_area,firms,400009,4,", observations, StringComparison.Ordinal);
        Assert.Contains("2005,firms_by_area,firms,402036,,x", observations, StringComparison.Ordinal);
        using var late = await new Firm(city.App, codes.Values.Last(), "2005").SubmitAsync(Answers);
        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);
        Assert.Equal("round-not-open", (await late.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());

        var again = await staff.AggregateAsync("2005");
        Assert.Equal("unchanged", again.GetProperty("outcome").GetString());
        using var second = await city.App.Client.GetAsync("/data/bio-startup/2005/v2/observations.csv");
        Assert.Equal(HttpStatusCode.NotFound, second.StatusCode);
    }

    [Fact]
    public async Task Response_SubmittedRepeatedAmendedAndReadBack_KeepsItsRevisions()
    {
        var staff = new Clerk(city.App);
        await staff.ImportAsync(5);
        var now = TimeProvider.System.GetUtcNow();
        using var created = await staff.SaveRoundAsync("2006", now.AddDays(-1), now.AddDays(1));
        var firm = new Firm(city.App, (await staff.IssueCodesAsync("2006"))["T001"], "2006");

        using var first = await firm.SubmitAsync(Answers);
        using var repeated = await firm.SubmitAsync(Answers);
        var amended = new { firm_name = "架空１株式会社", operating_status = "active", municipality = "402036", employees_total = 5 };
        using var withoutETag = await firm.SubmitAsync(amended);
        using var withETag = await firm.SubmitAsync(amended, ifMatch: first.Headers.ETag!.ToString());
        using var stale = await firm.SubmitAsync(Answers, ifMatch: first.Headers.ETag!.ToString());
        using var read = await firm.SendAsync(HttpMethod.Get, "response");
        using var receipt = await firm.SendAsync(HttpMethod.Get, "response/receipt");

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, repeated.StatusCode);
        Assert.Equal(first.Headers.ETag, repeated.Headers.ETag);
        Assert.Equal(HttpStatusCode.PreconditionRequired, withoutETag.StatusCode);
        Assert.Equal(HttpStatusCode.OK, withETag.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        var response = await read.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(2, response.GetProperty("revision").GetInt32());
        Assert.Equal(5, response.GetProperty("answers").GetProperty("employees_total").GetInt32());
        Assert.Equal("架空1株式会社", response.GetProperty("answers").GetProperty("firm_name").GetString());
        Assert.Equal(
            response.GetProperty("receiptNumber").GetString(),
            (await receipt.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("receiptNumber").GetString());
        var progress = await (await staff.SendAsync(HttpMethod.Get, "rounds/2006/progress")).Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(1, progress.GetProperty("counts").GetProperty("answered").GetInt32());
        Assert.Equal(4, progress.GetProperty("counts").GetProperty("invited").GetInt32());
    }

    [Fact]
    public async Task Response_AmendedUnderAList_IsAmendedWhereTheListHasItsTag()
    {
        var staff = new Clerk(city.App);
        await staff.ImportAsync(5);
        var now = TimeProvider.System.GetUtcNow();
        using var created = await staff.SaveRoundAsync("2008", now.AddDays(-1), now.AddDays(1));
        var firm = new Firm(city.App, (await staff.IssueCodesAsync("2008"))["T001"], "2008");

        using var tooEarly = await firm.SubmitAsync(Answers, ifMatch: "\"other\"");
        using var first = await firm.SubmitAsync(Answers);
        var (tag, amended) = (first.Headers.ETag!.ToString(), new { firm_name = "架空１株式会社", operating_status = "active", municipality = "402036" });
        using var weak = await firm.SubmitAsync(amended, ifMatch: $"W/{tag}");
        using var without = await firm.SubmitAsync(amended, ifMatch: "\"a\", \"b\"");
        using var unreadable = await firm.SubmitAsync(amended, ifMatch: tag.Trim('"'));
        using var listed = await firm.SubmitAsync(amended, ifMatch: $"\"a\", {tag}");

        Assert.Equal((HttpStatusCode.PreconditionFailed, "nothing-to-amend"), await ProblemOfAsync(tooEarly));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "etag-stale"), await ProblemOfAsync(weak));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "etag-stale"), await ProblemOfAsync(without));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "if-match-unreadable"), await ProblemOfAsync(unreadable));
        Assert.Equal(HttpStatusCode.OK, listed.StatusCode);
    }

    [Fact]
    public async Task Draft_SavedUnderTwoHeaderLines_IsNotOverwritten()
    {
        var staff = new Clerk(city.App);
        await staff.ImportAsync(5);
        var now = TimeProvider.System.GetUtcNow();
        using var created = await staff.SaveRoundAsync("2009", now.AddDays(-1), now.AddDays(1));
        var firm = new Firm(city.App, (await staff.IssueCodesAsync("2009"))["T003"], "2009");
        using var saved = await firm.SendAsync(HttpMethod.Put, "draft", JsonContent.Create(new { answers = new { employees_total = "12" } }));

        var refused = await SaveDraftUnderTwoLinesAsync(firm, "\"other\"", "\"another\"");
        var taken = await SaveDraftUnderTwoLinesAsync(firm, "\"other\"", saved.Headers.ETag!.ToString());

        Assert.Equal((HttpStatusCode.PreconditionFailed, HttpStatusCode.OK), (refused, taken));
    }

    [Fact]
    public async Task Draft_SavedAndRead_IsWhatWasTyped()
    {
        var staff = new Clerk(city.App);
        await staff.ImportAsync(5);
        var now = TimeProvider.System.GetUtcNow();
        using var created = await staff.SaveRoundAsync("2007", now.AddDays(-1), now.AddDays(1));
        var firm = new Firm(city.App, (await staff.IssueCodesAsync("2007"))["T002"], "2007");

        using var saved = await firm.SendAsync(HttpMethod.Put, "draft", JsonContent.Create(new { answers = new { employees_total = "１２" } }));
        using var read = await firm.SendAsync(HttpMethod.Get, "draft");
        using var stale = await firm.SendAsync(HttpMethod.Put, "draft", JsonContent.Create(new { answers = new { } }), "\"other\"");

        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Equal("１２", (await read.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("answers").GetProperty("employees_total").GetString());
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
    }

    private static async Task<(HttpStatusCode Status, string? Code)> ProblemOfAsync(HttpResponseMessage answer) =>
        (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());

    // A client of .NET joins the values of a header; a line of its own for each has to be written by hand.
    private async Task<HttpStatusCode> SaveDraftUnderTwoLinesAsync(Firm firm, string one, string other)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(city.App.Client.BaseAddress!.Host, city.App.Client.BaseAddress.Port);
        const string body = """{"answers":{"employees_total":"13"}}""";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"PUT /api/v1/surveys/bio-startup/rounds/2009/draft HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {firm.AccessCode}\r\n"
            + $"If-Match: {one}\r\nIf-Match: {other}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n"
            + $"Connection: close\r\n\r\n{body}"));
        using var reader = new StreamReader(client.GetStream());
        return Enum.Parse<HttpStatusCode>((await reader.ReadToEndAsync()).Split(' ')[1]);
    }

    private async Task<string> PollAsync(string path)
    {
        for (var attempt = 0; attempt < 120; attempt++)
        {
            using var answer = await city.App.Client.GetAsync(path);
            if (answer.IsSuccessStatusCode)
            {
                return await answer.Content.ReadAsStringAsync();
            }

            await Task.Delay(250);
        }

        throw new InvalidOperationException($"{path} did not appear.\n{city.App.Output}");
    }
}
