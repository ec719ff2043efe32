using System.Net;
using System.Text;
using SurveyFns.Core.Protect;
using SurveyFns.SampleCity;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>Two rounds of the full questionnaire, one after the other: the second says what became of the firms of the first.</summary>
public sealed class FullRoundsTests(EmptyCityFixture city) : IClassFixture<EmptyCityFixture>
{
    private const string Elsewhere = "402257";

    private static readonly SampleFirm[] Firms =
        [.. Enumerable.Range(1, 80).Select(number => new SampleFirm(number, 2015, number % 3 == 0 ? Elsewhere : SampleFirm.Kurume))];

    [Fact]
    public async Task Rounds2025And2026_AnsweredAndPublished_CountWhoStayedCameAndLeft()
    {
        var staff = new Clerk(city.App);
        using var register = new StringContent(Encoding.UTF8.GetString(SampleRegister.ToCsv(Firms).Span), Encoding.UTF8, "text/csv");
        using var imported = await staff.SendAsync(HttpMethod.Post, "register", register);
        Assert.Equal(HttpStatusCode.OK, imported.StatusCode);

        // 5 of the first 60 do not answer again, 20 answer for the first time.
        await PlayAsync(staff, 2025, Firms.Take(60));
        await PlayAsync(staff, 2026, Firms.Skip(5));

        var observations = await city.App.Client.GetStringAsync("/data/bio-startup/2026/latest/observations.csv");
        await using var published = await city.App.Client.GetStreamAsync("/data/bio-startup/2026/latest/observations.csv");
        await using var proof = await city.App.Client.GetStreamAsync("/data/bio-startup/2026/latest/proof.json");
        var rows = observations.Split('\n').Where(row => row.Contains(",firms_by_last_round,", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            ["firms,_T,75", "firms,_S,55", "firms,_N,20", "firms_left,_T,5", "firms_left,_S,5", "firms_last,_T,60", "firms_last,_S,60"],
            rows.Select(row => row.Split(',')).Select(cells => string.Join(',', cells[2], cells[^3], cells[^2])));
        Assert.Null(ProofVerifier.Verify(published, proof).Reason);
    }

    private async Task PlayAsync(Clerk staff, int year, IEnumerable<SampleFirm> firms)
    {
        var (round, now) = ($"{year}", TimeProvider.System.GetUtcNow());
        using var opened = await staff.SaveRoundAsync(round, now.AddDays(-1), now.AddDays(1));
        Assert.True(opened.IsSuccessStatusCode, await opened.Content.ReadAsStringAsync());
        var codes = await staff.IssueCodesAsync(round);
        foreach (var firm in firms)
        {
            using var answer = await new Firm(city.App, codes[firm.Id], round).SubmitAsync(SampleAnswers.Full(firm, year));
            Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        }

        // Staff publish it, long before the timer would.
        using var closed = await staff.SaveRoundAsync(round, now.AddDays(-1), now.AddSeconds(-1), publishAt: now.AddDays(30));
        Assert.True(closed.IsSuccessStatusCode, await closed.Content.ReadAsStringAsync());
        await staff.AggregateAsync(round);
    }
}
