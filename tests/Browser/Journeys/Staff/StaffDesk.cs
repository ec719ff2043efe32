using SurveyFns.App.Pages.Texts;
using SurveyFns.App.Tests.EndToEnd;

namespace SurveyFns.Browser.Tests.Journeys.Staff;

/// <summary>What members of staff do again and again.</summary>
internal static class StaffDesk
{
    public const string Survey = "/staff/surveys/bio-startup";

    /// <summary>Opens a page and signs in on the way.</summary>
    public static async Task EnterAsync(this Visitor visitor, SurveyFixture fixture, string page = "/staff")
    {
        await visitor.GoAsync(page);
        visitor.ShouldBeAt("/sign-in");
        await visitor.Page.FillAsync("#name", "市役所 花子");
        await visitor.Page.FillAsync("#key", fixture.App.StaffKey);
        await visitor.PressAsync(PageTexts.SignIn);
        visitor.ShouldBeAt(page);
    }

    /// <summary>A round of its own for every setting, so that journeys do not meet.</summary>
    public static string RoundOf(Setting setting, int first) =>
        (first + (setting.Width > 1000 ? 1 : 0) + (setting.HasScript ? 2 : 0)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Closes a round that firms have answered; its draft waits for approval.</summary>
    public static async Task CloseAsync(SurveyFixture fixture, string round)
    {
        var now = TimeProvider.System.GetUtcNow();
        await SaveAsync(fixture, round, now.AddDays(1));
        var codes = await fixture.Staff.IssueCodesAsync(round);
        foreach (var (place, code) in codes.Values.Take(24).Index())
        {
            var answer = await new Firm(fixture.App, code, round).SubmitAsync(new
            {
                operating_status = "active",
                municipality = place % 3 == 0 ? "401307" : "402036",
                main_field = place % 5 == 0 ? "bioinformatics" : "food_and_fermentation",
                employees_total = 5 + (place % 4),
            });
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        }

        await SaveAsync(fixture, round, now.AddSeconds(-1));
    }

    private static async Task SaveAsync(SurveyFixture fixture, string round, DateTimeOffset closesAt)
    {
        var answer = await fixture.Staff.SaveRoundAsync(round, closesAt.AddDays(-30), closesAt, closesAt.AddDays(60), "approval");
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
