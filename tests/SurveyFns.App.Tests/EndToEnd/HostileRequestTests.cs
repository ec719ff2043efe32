using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace SurveyFns.App.Tests.EndToEnd;

public sealed class HostileRequestTests(EmptyCityFixture city) : IClassFixture<EmptyCityFixture>
{
    private const int Requests = 10_000;
    private static readonly object Answers = new { firm_name = "架空１株式会社", operating_status = "active", municipality = "402036", employees_total = 4 };

    [Fact]
    public async Task TenThousandHostileBodies_GiveClientErrorsOnly_AndLeaveTheStoreUnharmed()
    {
        var staff = new Clerk(city.App);
        await staff.ImportAsync(2);
        var now = TimeProvider.System.GetUtcNow();
        using var created = await staff.SaveRoundAsync("2004", now.AddDays(-1), now.AddDays(1));
        var codes = await staff.IssueCodesAsync("2004");
        var honest = new Firm(city.App, codes["T001"], "2004");
        using var before = await honest.SubmitAsync(Answers);
        Assert.Equal(HttpStatusCode.Created, before.StatusCode);

        var statuses = new ConcurrentDictionary<int, int>();
        await Parallel.ForEachAsync(Enumerable.Range(0, Requests), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, token) =>
        {
            using var answer = await SendAsync(codes["T002"], new HostileRequestGenerator(number).Next(), number, token);
            var status = (int)answer.StatusCode;
            statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
            var text = await answer.Content.ReadAsStringAsync(token);
            Assert.True(status is >= 400 and < 500, $"request {number}: {status} {text}\n{city.App.Output}");
            Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        });

        Assert.True(statuses.Keys.Count >= 3, "The generator reached only " + string.Join(", ", statuses.Keys));
        using var unharmed = await honest.SendAsync(HttpMethod.Get, "response");
        var response = await unharmed.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(1, response.GetProperty("revision").GetInt32());
        Assert.Equal(before.Headers.ETag, unharmed.Headers.ETag);
        using var nothing = await new Firm(city.App, codes["T002"], "2004").SendAsync(HttpMethod.Get, "response");
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/surveys/bio-startup/rounds/%2e%2e/questionnaire")]
    [InlineData("/api/v1/surveys/bio-startup%2F2026/rounds/2026/questionnaire")]
    [InlineData("/api/v1/surveys/%00/rounds/2026/questionnaire")]
    [InlineData("/api/v1/surveys/BIO/rounds/2026/response.schema.json")]
    [InlineData("/data/..%2f..%2ftables.db")]
    [InlineData("/data/bio-startup/2010/v1/..%5c..%5cpepper")]
    [InlineData("/data/bio-startup/2010/v99999999999999999999/observations.csv")]
    [InlineData("/data/%EF%BF%BF")]
    [InlineData("/assets/..%2fSurveyFns.App.dll")]
    [InlineData("/nothing/here")]
    public async Task HostileAddress_GivesAClientError(string address)
    {
        using var answer = await city.App.Client.GetAsync(address);

        Assert.InRange((int)answer.StatusCode, 400, 499);
    }

    private async Task<HttpResponseMessage> SendAsync(string code, byte[] body, int number, CancellationToken token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/surveys/bio-startup/rounds/2004/response");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", code);
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", number % 50 == 0 ? "text/plain" : "application/json");
        if (number % 7 == 0)
        {
            request.Headers.TryAddWithoutValidation("If-Match", "\"'; DROP\"");
        }

        return await city.App.Client.SendAsync(request, token);
    }
}
