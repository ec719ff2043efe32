using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SurveyFns.App.Pages.Texts;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>What the page of a round tells staff to do, and its file.</summary>
public sealed partial class StaffRoundTests(EmptyCityFixture city) : IClassFixture<EmptyCityFixture>
{
    private const string Rounds = "/staff/surveys/bio-startup/rounds/";

    [Fact]
    public async Task OpenRound_FirmsWithoutCodes_AsksForTheirCodesFirst()
    {
        var staff = await OpenAsync("2001", TimeProvider.System.GetUtcNow().AddDays(30));
        using var browser = await StaffBrowser.EnterAsync(city.App);

        var (missing, home) = (await browser.SeeAsync(Rounds + "2001"), await browser.SeeAsync("/staff"));
        await staff.IssueCodesAsync("2001");
        var complete = await browser.SeeAsync(Rounds + "2001");

        const string asked = "The round is open, but 3 firms have no access code.";
        Assert.Contains(asked, missing, StringComparison.Ordinal);
        Assert.Contains(asked, home, StringComparison.Ordinal);
        Assert.DoesNotContain("no access code", complete, StringComparison.Ordinal);
        Assert.Contains(StaffTexts.NextWait.En.Split('{')[0], complete, StringComparison.Ordinal);
    }

    // The reference date is the last of the round's year; midnight in Japan is 15:00 the day before in UTC.
    [Theory]
    [InlineData("2002", "2002-12-30T15:00Z", true)]
    [InlineData("2003", "2003-12-30T15:01Z", false)]
    public async Task Times_ReferenceDateAfterTheClose_AreShownWithAWarning(string round, string closesAt, bool isLate)
    {
        await OpenAsync(round, DateTimeOffset.Parse(closesAt, System.Globalization.CultureInfo.InvariantCulture));
        using var browser = await StaffBrowser.EnterAsync(city.App);

        foreach (var page in new[] { "", "/times" })
        {
            Assert.Equal(isLate, (await browser.SeeAsync(Rounds + round + page)).Contains(StaffTexts.ReferenceDateLate.En, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Times_SavedAsShown_KeepEverySecond()
    {
        var end = new DateTimeOffset(2105, 12, 1, 23, 59, 59, TimeSpan.FromHours(9));
        await OpenAsync("2005", end);
        using var browser = await StaffBrowser.EnterAsync(city.App);
        var page = await browser.SeeAsync(Rounds + "2005/times");
        var shown = DateField().Matches(page).Select(field => (field.Groups[1].Value, field.Groups[2].Value)).ToArray();

        var (status, _) = await browser.PostAsync(Rounds + "2005/times", [.. shown, ("publication", "approval")]);

        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.Contains(("closesAt", "2105-12-01T23:59:59"), shown);
        var again = await browser.SeeAsync(Rounds + "2005/times");
        Assert.Contains("name=\"closesAt\" value=\"2105-12-01T23:59:59\" step=\"1\"", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProgressFile_OfARound_HasTheAddressesOfAllFirms()
    {
        var staff = await OpenAsync("2004", TimeProvider.System.GetUtcNow().AddDays(30));
        using var content = new StringContent(
            "firm_id,corporate_number,firm_name,firm_name_kana,municipality_code,email,valid_from,valid_to\nT002,,架空2株式会社,,,office@example.com,,\n",
            Encoding.UTF8, "text/csv");
        using var imported = await staff.SendAsync(HttpMethod.Post, "register", content);
        using var browser = await StaffBrowser.EnterAsync(city.App);

        var file = await browser.SeeAsync(Rounds + "2004/progress.csv");

        Assert.StartsWith("firm_id,firm_name,email,state,", file.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains("T001,架空1株式会社,,No code yet,", file, StringComparison.Ordinal);
        Assert.Contains("T002,架空2株式会社,office@example.com,No code yet,", file, StringComparison.Ordinal);
    }

    private async Task<Clerk> OpenAsync(string round, DateTimeOffset closesAt)
    {
        var staff = new Clerk(city.App);
        await staff.ImportAsync(3);
        using var saved = await staff.SaveRoundAsync(round, closesAt.AddDays(-60), closesAt, closesAt.AddDays(60), "approval");
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
        return staff;
    }

    [GeneratedRegex("<input type=\"date[a-z-]*\" id=\"[a-z-]+\" name=\"([A-Za-z]+)\" value=\"([^\"]*)\"")]
    private static partial Regex DateField();
}
