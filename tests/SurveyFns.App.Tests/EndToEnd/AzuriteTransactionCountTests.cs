using System.Net;
using System.Text.RegularExpressions;
using SurveyFns.Azurite;
using Xunit.Abstractions;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>
/// Counts what Azure charges for: the storage transactions of a submission and of a publication, over the whole way from the HTTP request.
/// Prints them, as the costs in <c>infra/README.md</c> rest on them.
/// </summary>
[Collection(AzuriteCityCollection.Name)]
public sealed partial class AzuriteTransactionCountTests(AzuriteCity city, ITestOutputHelper output)
{
    // What a submission costs beside the row of the round, which is read every two seconds at most.
    private const string Gate = "GET accesscodes";
    private const string LastYear = "GET responsesbiostartup";
    private const string Read = "GET responsesbiostartup";
    private const string Transaction = "POST $batch";

    [Fact]
    public async Task Submission_InAllItsOutcomes_TakesOneReadAndOneTransactionInTheStore()
    {
        var firms = await city.OpenRoundAsync(2009, firms: 2);
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

        Assert.Equal([Gate, LastYear, Read, Transaction], created);
        Assert.Equal([Gate, LastYear, Read, Transaction], amended);
        Assert.Equal([Gate, LastYear, Read], repeated);
        Assert.Equal([Gate, LastYear, Read], stale);
        Assert.Equal([Gate, LastYear], refused);
        Assert.Equal([Gate, Read], read);
    }

    [Fact]
    public async Task Aggregation_OfARound_ReadsEveryShardOnceAndAgainOnlyItsHead()
    {
        foreach (var firm in await city.OpenRoundAsync(2010, firms: 5))
        {
            using var answer = await firm.SubmitAsync(AzuriteCity.Answers(4));
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        }

        await city.CloseRoundAsync(2010);
        var path = "rounds/2010/aggregation";
        var (_, first) = await CountAsync("aggregation and publication", () => city.Staff.SendAsync(HttpMethod.Post, path), HttpStatusCode.OK);
        var (_, again) = await CountAsync("the same again", () => city.Staff.SendAsync(HttpMethod.Post, path), HttpStatusCode.OK);

        Assert.Equal(["GET register", "GET register", "GET responsesbiostartup", "GET responsesbiostartup"], OfTables(first));
        Assert.Equal(["GET register", "GET register", "GET responsesbiostartup"], OfTables(again));
        Assert.Equal(["GET working", "PUT working", "PUT working"], OfContainer(first, "working"));
        Assert.Equal(["GET working", "GET working"], OfContainer(again, "working"));
        Assert.Equal(["PUT locks", "PUT locks"], OfContainer(again, "locks"));
        Assert.DoesNotContain("PUT opendata", again);
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
        city.Reset();
        var answer = await act();
        Assert.Equal(expected, answer.StatusCode);
        var all = city.Tables.Requests.Concat(city.Blobs.Requests).Select(Describe).ToArray();
        var kinds = all.GroupBy(kind => kind).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Count()} {kind.Key}");
        output.WriteLine($"{what}: {all.Length} storage transactions ({string.Join(", ", kinds)})");
        return (answer, [.. all.Where(kind => kind != "GET rounds").Order(StringComparer.Ordinal)]);
    }
}
