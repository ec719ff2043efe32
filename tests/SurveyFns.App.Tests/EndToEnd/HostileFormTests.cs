using System.Collections.Concurrent;
using System.Net;

namespace SurveyFns.App.Tests.EndToEnd;

public sealed class HostileFormTests(OpenRoundFixture city) : IClassFixture<OpenRoundFixture>
{
    private const int Requests = 1_500;
    private const string Round = OpenRoundFixture.Round;

    /// <summary>Without our own token nothing is changed; with it a firm can harm nobody's answers but its own, and not bring a page down.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task HostileForms_GiveNoServerError_AndLoseNoDraft(bool trusted)
    {
        var code = city.NextCode();
        using var honest = new PageClient(city.App);
        await honest.SignInAsync(Round, code);
        await honest.PostAsync($"{Round}/section/closing", ("_section", "closing"), ("a.minutes_spent", "１２"));
        var draft = await DraftAsync(code);
        using var hostile = new PageClient(city.App);
        await hostile.SignInAsync(Round, trusted ? city.NextCode() : code);
        await hostile.GetAsync($"{Round}/overview");

        var statuses = await AttackAsync(hostile, trusted);

        Assert.Subset(statuses, new HashSet<int> { 200, 303, 400, 404, 413 });
        Assert.Contains("１２", draft, StringComparison.Ordinal);
        Assert.Equal(draft, await DraftAsync(code));
        await hostile.GetAsync($"{Round}/section/identity");
        Assert.Equal(HttpStatusCode.OK, hostile.Status);
    }

    private async Task<ISet<int>> AttackAsync(PageClient hostile, bool trusted)
    {
        var statuses = new ConcurrentDictionary<int, bool>();
        var session = hostile.Cookies.GetCookieHeader(city.App.Client.BaseAddress!);
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = city.App.Client.BaseAddress };
        var options = new ParallelOptions { MaxDegreeOfParallelism = 4 };
        await Parallel.ForEachAsync(Enumerable.Range(0, Requests), options, async (number, cancellation) =>
        {
            using var request = new HostileFormGenerator(number).Next(hostile.Token, trusted);
            request.Headers.Add("Cookie", session);
            request.Headers.Accept.ParseAdd("text/html");
            using var answer = await client.SendAsync(request, cancellation);
            statuses.TryAdd((int)answer.StatusCode, true);
            Assert.True((int)answer.StatusCode < 500, $"request {number}: {request.Method} {request.RequestUri}: {answer.StatusCode}\n{city.App.Output}");
            Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(cancellation), StringComparison.Ordinal);
        });
        return statuses.Keys.ToHashSet();
    }

    private async Task<string> DraftAsync(string code)
    {
        using var answer = await city.FirmOf(code).SendAsync(HttpMethod.Get, "draft");
        return await answer.Content.ReadAsStringAsync();
    }
}
