using System.Net;
using System.Text.RegularExpressions;
using SurveyFns.Azurite;
using Xunit.Abstractions;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>
/// Counts what Azure charges for: the storage transactions of every step, over the whole way from the HTTP request. The costs in
/// <c>infra/README.md</c> rest on these numbers, and are held against them.
/// </summary>
[Collection(AzuriteCityCollection.Name)]
public sealed partial class AzuriteTransactionCountTests(AzuriteCity city, ITestOutputHelper output)
{
    private const string Round = "GET rounds";
    private const string Gate = "GET accesscodes";
    private const string LastYear = "GET responsesbiostartup";
    private const string Read = "GET responsesbiostartup";
    private const string Transaction = "POST $batch";

    [Fact]
    public async Task Submission_InAllItsOutcomes_TakesOneReadAndOneTransactionInTheStore()
    {
        var firms = await city.OpenRoundAsync(2010, firms: 2);
        await CountAsync("first submission of the process", () => firms[1].SubmitAsync(AzuriteCity.Answers(4)), HttpStatusCode.Created);

        var (first, created) = await CountAsync("first submission", () => firms[0].SubmitAsync(AzuriteCity.Answers(4)), HttpStatusCode.Created);
        var etag = first.Headers.ETag!.ToString();
        var (_, amended) = await CountAsync("amendment", () => firms[0].SubmitAsync(AzuriteCity.Answers(5), ifMatch: etag), HttpStatusCode.OK);
        var (_, repeated) = await CountAsync("the same again", () => firms[0].SubmitAsync(AzuriteCity.Answers(5)), HttpStatusCode.OK);
        var (_, stale) = await CountAsync(
            "amendment of an old revision", () => firms[0].SubmitAsync(AzuriteCity.Answers(6), ifMatch: etag), HttpStatusCode.PreconditionFailed);
        var (_, refused) = await CountAsync(
            "refused by validation", () => firms[0].SubmitAsync(AzuriteCity.Answers(-1)), HttpStatusCode.UnprocessableEntity);
        var (_, read) = await CountAsync("reading one's response", () => firms[0].SendAsync(HttpMethod.Get, "response"), HttpStatusCode.OK);

        Assert.Equal([Gate, LastYear, Read, Round, Transaction], created);
        Assert.Equal([Gate, LastYear, Read, Round, Transaction], amended);
        Assert.Equal([Gate, LastYear, Read, Round], repeated);
        Assert.Equal([Gate, LastYear, Read, Round], stale);
        Assert.Equal([Gate, LastYear, Round], refused);
        Assert.Equal([Gate, Read], read);
        CostTable.AssertCounted("submission, first or amended", created.Count);
        CostTable.AssertCounted("submission, first or amended", amended.Count);
    }

    [Fact]
    public async Task Form_FilledInByABrowser_TakesWhatTheCostsSay()
    {
        var firm = (await city.OpenRoundAsync(2003, firms: 1))[0];
        using var browser = new FormBrowser(city.App, firm, "2003", section: "identity");

        await browser.ShowSignInAsync();
        var (_, signedIn) = await CountAsync("sign-in", browser.SignInAsync, HttpStatusCode.SeeOther);
        var (_, shown) = await CountAsync("a page of the form", browser.ShowSectionAsync, HttpStatusCode.OK);
        await CountAsync("a page of the form sent for the first time", () => browser.SaveSectionAsync("架空一株式会社"), HttpStatusCode.SeeOther);
        var (_, saved) = await CountAsync("a page of the form sent", () => browser.SaveSectionAsync("架空二株式会社"), HttpStatusCode.SeeOther);
        var draft = System.Net.Http.Json.JsonContent.Create(new { answers = AzuriteCity.Answers(4) });
        var (_, drafted) = await CountAsync("a draft by API", () => firm.SendAsync(HttpMethod.Put, "draft", draft), HttpStatusCode.OK);

        CostTable.AssertCounted("sign-in, sent", signedIn.Count);
        CostTable.AssertCounted("page of the form, shown", shown.Count);
        CostTable.AssertCounted("page of the form, sent and saved as a draft", saved.Count);
        CostTable.AssertCounted("draft saved by API", drafted.Count);
        CostTable.AssertAddsUp();
    }

    [Fact]
    public async Task Aggregation_OfARound_ReadsEveryShardOnceAndAgainOnlyItsHead()
    {
        foreach (var firm in await city.OpenRoundAsync(2009, firms: 5))
        {
            using var answer = await firm.SubmitAsync(AzuriteCity.Answers(4));
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        }

        await city.CloseRoundAsync(2009);
        var path = "rounds/2009/aggregation";
        var (_, first) = await CountAsync("aggregation and publication", () => city.Staff.SendAsync(HttpMethod.Post, path), HttpStatusCode.OK);
        var changed = OfTheShard();
        var (_, again) = await CountAsync("the same again", () => city.Staff.SendAsync(HttpMethod.Post, path), HttpStatusCode.OK);
        CostTable.AssertCounted("aggregation of a shard that changed", changed);
        CostTable.AssertCounted("aggregation of a shard that did not change", OfTheShard());

        // The head, and the page of rows that follows it only where the head has changed.
        // The transaction is the entry in the record of the staff's actions, of a new version only.
        Assert.Equal(["GET register", "GET register", "GET responsesbiostartup", "GET responsesbiostartup", Transaction], OfTables(first));
        Assert.Equal(["GET register", "GET register", "GET responsesbiostartup"], OfTables(again));
        Assert.Equal(["GET working", "PUT working", "PUT working"], OfContainer(first, "working"));
        Assert.Equal(["GET working", "GET working"], OfContainer(again, "working"));
        Assert.Equal(["PUT locks", "PUT locks"], OfContainer(again, "locks"));
        Assert.DoesNotContain("PUT opendata", again);
    }

    [Fact]
    public async Task Aggregation_OfALinkedRound_ReadsTheRoundBeforeAsWell()
    {
        foreach (var year in (int[])[2025, 2026])
        {
            var firms = await city.OpenRoundAsync(year, firms: 2);
            using var answer = await firms[year - 2025].SubmitAsync(new
            {
                firm_name = "架空１株式会社", firm_name_kana = "カクウ", municipality = "402036", operating_status = "closed",
                exit_event = "closed", exit_date = "2025-06-30",
            });
            Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        }

        await city.CloseRoundAsync(2026);
        var path = "rounds/2026/aggregation";
        var (_, first) = await CountAsync("aggregation of a linked round", () => city.Staff.SendAsync(HttpMethod.Post, path), HttpStatusCode.OK);
        var changed = OfTheShard();
        var (_, again) = await CountAsync("the same again", () => city.Staff.SendAsync(HttpMethod.Post, path), HttpStatusCode.OK);
        CostTable.AssertCounted("aggregation of a shard that changed, in a round linked with the one before", changed);
        CostTable.AssertCounted("aggregation of a shard that did not change, in a round linked with the one before", OfTheShard());

        Assert.Equal(["GET register", "GET register", Read, Read, Read, Read, Transaction], OfTables(first));
        Assert.Equal(["GET register", "GET register", Read, Read], OfTables(again));
    }

    [Fact]
    public async Task Timer_WithNothingDue_ReadsTheListOfRoundsAndWhetherEachClosedOneIsPublished()
    {
        await city.OpenRoundAsync(2002, firms: 1);

        var (_, run) = await CountAsync("the timer with nothing due", RunTimerToItsEndAsync, HttpStatusCode.Accepted);

        Assert.Equal(1, run.Count(request => request == Round));
        Assert.All(run, request => Assert.Contains(request, new[] { Round, "GET opendata" }));
    }

    private int OfTheShard() =>
        city.Tables.Requests.Count(request => Describe(request) == Read)
        + city.Blobs.Requests.Count(request => request.Target.Contains("/partial", StringComparison.Ordinal));

    // The answer comes before the run: it is over when no more requests come.
    private async Task<HttpResponseMessage> RunTimerToItsEndAsync()
    {
        var answer = await city.App.RunTimerAsync();
        for (int seen = 0, before = -1; seen == 0 || seen != before;)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            (before, seen) = (seen, city.Tables.Requests.Count + city.Blobs.Requests.Count);
        }

        return answer;
    }

    private static string[] OfTables(IEnumerable<string> requests) =>
        [.. requests.Where(request => request is "GET register" or "GET responsesbiostartup" or Transaction)];

    private static string[] OfContainer(IEnumerable<string> requests, string container) =>
        [.. requests.Where(request => request.EndsWith($" {container}", StringComparison.Ordinal))];

    // "GET rounds": what is asked of which table or container.
    private static string Describe(ProxiedRequest request) => $"{request.Method} {Resource().Match(request.Target).Groups[1].Value}";

    [GeneratedRegex(@"^/devstoreaccount1/([^/?(]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Resource();

    private async Task<(HttpResponseMessage Answer, IReadOnlyList<string> Requests)> CountAsync(
        string what, Func<Task<HttpResponseMessage>> act, HttpStatusCode expected)
    {
        // Longer than a round is kept: the dearest case is counted.
        await Task.Delay(TimeSpan.FromSeconds(2.1));
        city.Reset();
        var answer = await act();
        Assert.Equal(expected, answer.StatusCode);
        var all = city.Tables.Requests.Concat(city.Blobs.Requests).Select(Describe).ToArray();
        var kinds = all.GroupBy(kind => kind).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Count()} {kind.Key}");
        output.WriteLine($"{what}: {all.Length} storage transactions ({string.Join(", ", kinds)})");
        return (answer, [.. all.Order(StringComparer.Ordinal)]);
    }
}
