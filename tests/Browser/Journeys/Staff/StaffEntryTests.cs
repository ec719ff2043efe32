using SurveyFns.App.Pages.Texts;

namespace SurveyFns.Browser.Tests.Journeys.Staff;

[Collection(SurveyJourneys.Name)]
public sealed class StaffEntryTests(SurveyFixture fixture)
{
    [Theory]
    [MemberData(nameof(Setting.Pairs), MemberType = typeof(Setting))]
    public async Task SignIn_WrongKeyThenRight_LeadsToThePageAskedFor(Setting setting)
    {
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.GoAsync($"{StaffDesk.Survey}/register");
        await visitor.PressAsync(PageTexts.SignIn);
        await visitor.ShouldSeeAsync(StaffTexts.KeyMissing);
        await visitor.ShouldSeeAsync(StaffTexts.NameMissing);
        await visitor.Page.FillAsync("#name", "市役所 花子");
        await visitor.Page.FillAsync("#key", fixture.App.StaffKey + "x");
        await visitor.PressAsync(PageTexts.SignIn);
        await visitor.ShouldSeeAsync(StaffTexts.KeyWrong);
        await visitor.PictureAsync("wrong-key");
        await visitor.Page.FillAsync("#key", fixture.App.StaffKey);
        await visitor.PressAsync(PageTexts.SignIn);
        visitor.ShouldBeAt("/register");
        await visitor.ClickAsync(".firm button");
        visitor.ShouldBeAt("/sign-in");
        await visitor.GoAsync("/staff");
        visitor.ShouldBeAt("/sign-in");
        await visitor.ShouldBeContentAsync();
    }

    [Theory]
    [MemberData(nameof(Setting.Pairs), MemberType = typeof(Setting))]
    public async Task Home_OfACityAtWork_ShowsEveryRoundAndWhatToDo(Setting setting)
    {
        await using var visitor = await Visitor.ArriveAsync(fixture, setting);
        await visitor.EnterAsync(fixture);
        await visitor.ShouldSeeAsync(StaffTexts.ToCodes);
        await visitor.ShouldSeeAsync(StaffTexts.ToReleases);
        await visitor.PictureAsync("home");
        await visitor.GoAsync($"{StaffDesk.Survey}/rounds/2026?state=Invited&search=T09");
        Assert.Equal(10, await visitor.Page.Locator("tbody tr").CountAsync());
        await visitor.PictureAsync("round");
        await visitor.GoAsync($"{StaffDesk.Survey}/rounds/2025");
        await visitor.PictureAsync("round-published");
        await visitor.GoAsync($"{StaffDesk.Survey}/actions");
        await visitor.PictureAsync("actions");
        await visitor.ShouldBeContentAsync();
    }
}
