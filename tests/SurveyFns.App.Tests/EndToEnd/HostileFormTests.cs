using System.Collections.Concurrent;
using System.Net;

namespace SurveyFns.App.Tests.EndToEnd;

public sealed class HostileFormTests(EmptyCityFixture city) : IClassFixture<EmptyCityFixture>
{
    private const int Requests = 1_500;
    private const string Round = "/survey/bio-startup/2026";

    /// <summary>Without our own token nothing is changed; with it a firm can harm nobody's answers but its own, and not bring a page down.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task HostileForms_GiveNoServerError_AndLoseNoDraft(bool trusted)
    {
        var codes = await OpenAsync();
        using var honest = new PageClient(city.App);
        await honest.SignInAsync(Round, codes["T001"]);
        await honest.PostAsync($"{Round}/section/people", ("_section", "people"), ("a.employees_total", "１２"));
        var draft = await DraftAsync(codes["T001"]);
        using var hostile = new PageClient(city.App);
        await hostile.SignInAsync(Round, codes[trusted ? "T002" : "T001"]);

        var statuses = new ConcurrentDictionary<int, int>();
        await hostile.GetAsync($"{Round}/overview");
        var session = hostile.Cookies.GetCookieHeader(city.App.Client.BaseAddress!);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = city.App.Client.BaseAddress };
        await Parallel.ForEachAsync(Enumerable.Range(0, Requests), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, cancellation) =>
        {
            using var request = new HostileFormGenerator(number).Next(hostile.Token, trusted);
            request.Headers.Add("Cookie", session);
            request.Headers.Accept.ParseAdd("text/html");
            using var answer = await client.SendAsync(request, cancellation);
            var status = (int)answer.StatusCode;
            statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
            Assert.True(status < 500, $"request {number}: {request.Method} {request.RequestUri}: {status}\n{city.App.Output}");
            Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(cancellation), StringComparison.Ordinal);
        });

        Assert.Subset(statuses.Keys.ToHashSet(), new HashSet<int> { 200, 303, 400, 404, 413 });
        Assert.Equal(draft, await DraftAsync(codes["T001"]));
        await hostile.GetAsync($"{Round}/section/identity");
        Assert.Equal(HttpStatusCode.OK, hostile.Status);
    }

    private async Task<Dictionary<string, string>> OpenAsync()
    {
        var staff = new Clerk(city.App);
        await staff.ImportAsync(2);
        var now = TimeProvider.System.GetUtcNow();
        using var saved = await staff.SaveRoundAsync("2026", now.AddDays(-1), now.AddDays(1));
        Assert.True(saved.IsSuccessStatusCode);
        return await staff.IssueCodesAsync("2026");
    }

    private async Task<string> DraftAsync(string code)
    {
        using var answer = await new Firm(city.App, code, "2026").SendAsync(HttpMethod.Get, "draft");
        return await answer.Content.ReadAsStringAsync();
    }
}
