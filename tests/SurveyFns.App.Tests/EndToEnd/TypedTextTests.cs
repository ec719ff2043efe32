using System.Net;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>Nothing that a firm typed is lost, whatever comes between.</summary>
public sealed class TypedTextTests(OpenRoundFixture city) : IClassFixture<OpenRoundFixture>
{
    private const string Round = OpenRoundFixture.Round;
    private const string People = $"{Round}/section/people";

    [Fact]
    public async Task LanguageSwitched_OnTheSignInPageAfterTheSession_StillCarriesTheAnswers()
    {
        var code = city.NextCode();
        using var browser = await SignedInAsync(code);
        browser.ForgetSession();
        await browser.PostAsync(People, ("_section", "people"), ("a.employees_total", "十三人"));
        Assert.Contains("<html lang=\"en\">", browser.Html, StringComparison.Ordinal);
        await browser.PressAsync($"{Round}/start", "lang", "ja");
        Assert.Contains("<html lang=\"ja\">", browser.Html, StringComparison.Ordinal);
        await browser.PressAsync($"{Round}/start", "code", code);
        await browser.GetAsync(People);
        Assert.Contains("value=\"十三人\"", browser.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SessionOver_OnThePageBeforeSending_KeepsTheReasons()
    {
        var code = city.NextCode();
        using var browser = await SignedInAsync(code);
        await browser.PostAsync(People, ("_section", "people"), ("a.employees_total", "0"));
        browser.ForgetSession();
        await browser.PostAsync($"{Round}/check", ("c.W301", "休業中のため"), ("_do", "send"));
        await browser.PressAsync($"{Round}/start", "code", code);
        Assert.EndsWith("/check", browser.Location, StringComparison.Ordinal);
        using var draft = await city.FirmOf(code).SendAsync(HttpMethod.Get, "draft");
        Assert.Contains("休業中のため", await draft.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LanguageSwitched_WhileChoosingBetweenTwoVersions_OverwritesNothing()
    {
        using var browser = await SignedInAsync(city.NextCode());
        await browser.GetAsync(People);
        var form = browser.HiddenFields().Where(field => field.Name != "_token").ToList();
        await browser.PostAsync(People, [.. form, ("a.employees_total", "14")]);
        await browser.PostAsync(People, [.. form, ("a.employees_total", "15"), ("_do", "next")]);
        Assert.Equal(HttpStatusCode.Conflict, browser.Status);
        await browser.PressAsync(People, "lang", "ja");
        Assert.Equal(HttpStatusCode.Conflict, browser.Status);
        Assert.Contains("<html lang=\"ja\">", browser.Html, StringComparison.Ordinal);

        await browser.PressAsync(People, "_do", "overwrite");
        Assert.Equal(HttpStatusCode.SeeOther, browser.Status);
        await browser.GetAsync(People);
        Assert.Contains("value=\"15\"", browser.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TextBeyondTheLimitOfADraft_ComesBackInItsBox()
    {
        using var browser = await SignedInAsync(city.NextCode());
        var text = new string('長', 60_000);
        await browser.PostAsync($"{Round}/section/closing", ("_section", "closing"), ("a.comments", text));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, browser.Status);
        Assert.Contains(text, browser.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("people", "a.employees_total")]
    [InlineData("identity", "a.firm_name")]
    public async Task PageTooOld_ShowsWhatWasTypedAgain_EvenOfASectionThatIsNotAsked(string section, string field)
    {
        using var browser = new PageClient(city.App);
        await browser.SignInAsync(Round, city.NextCode());
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("_token", "old"), KeyValuePair.Create(field, "16")]);
        await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{Round}/section/{section}") { Content = content });
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains("value=\"16\"", browser.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyTabs_SavingDifferentPagesAtOnce_AreAllKept()
    {
        var code = city.NextCode();
        using var browser = await SignedInAsync(code);
        (string Section, string Field, string Value)[] pages =
        [
            ("people", "a.employees_total", "17"), ("finance", "a.capital_stock", "1001"), ("research", "a.patents_held", "3"), ("closing", "a.comments", "以上"),
        ];
        var token = ("_token", browser.Token);
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = browser.Cookies };
        using var client = new HttpClient(handler) { BaseAddress = city.App.Client.BaseAddress };
        var answers = await Task.WhenAll(pages.Select(page => client.PostAsync($"{Round}/section/{page.Section}", new FormUrlEncodedContent(
            new[] { token, ("_section", page.Section), (page.Field, page.Value) }.Select(field => KeyValuePair.Create(field.Item1, field.Item2))))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));
        using var draft = await city.FirmOf(code).SendAsync(HttpMethod.Get, "draft");
        var text = await draft.Content.ReadAsStringAsync();
        Assert.All(pages, page => Assert.Contains(page.Value, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SignIn_AgainWhileSignedIn_LeadsOnAndKeepsNoCodeInAnAddress()
    {
        using var browser = await SignedInAsync(city.NextCode());
        Assert.DoesNotContain("code", browser.Location, StringComparison.OrdinalIgnoreCase);
        await browser.GetAsync($"{Round}/start");
        Assert.Contains($"href=\"{Round}/overview\"", browser.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_CodeWithWhatIsNoCharacter_IsAWrongCode()
    {
        using var browser = new PageClient(city.App);
        await browser.GetAsync($"{Round}/start");
        await browser.PostAsync($"{Round}/start", ("code", "ABCD-EFGH-JKLM-NPQR"));
        var wrong = browser.Status;
        await browser.PostAsync($"{Round}/start", ("code", city.NextCode() + "\uFFFE"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong);
        Assert.Equal(wrong, browser.Status);
    }

    private async Task<PageClient> SignedInAsync(string code)
    {
        var browser = new PageClient(city.App);
        await browser.SignInAsync(Round, code);
        await browser.PostAsync($"{Round}/section/identity", ("_section", "identity"), ("a.operating_status", "active"));
        return browser;
    }
}
