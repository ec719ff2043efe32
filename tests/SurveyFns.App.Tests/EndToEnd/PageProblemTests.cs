using System.Net;

namespace SurveyFns.App.Tests.EndToEnd;

public sealed class PageProblemTests(EmptyCityFixture city) : IClassFixture<EmptyCityFixture>
{
    [Theory]
    [InlineData("/nothing/here", "en", "<html lang=\"en\">", "Page not found")]
    [InlineData("/survey/bio-startup/2026/nonsense", "ja", "<html lang=\"ja\">", "ページが見つかりません")]
    [InlineData("/survey/bio-startup/1066/start", "ja", "<html lang=\"ja\">", "ページが見つかりません")]
    public async Task UnknownAddress_InABrowser_IsAPageInItsLanguage(string address, string language, string tag, string title)
    {
        using var browser = new PageClient(city.App, language);
        await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        Assert.Contains(tag, browser.Html, StringComparison.Ordinal);
        Assert.Contains($"<h1>{title}</h1>", browser.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/\"", browser.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nothing/here", "*/*")]
    [InlineData("/api/v1/nothing", "text/html")]
    public async Task UnknownAddress_OfAProgram_IsAProblem(string address, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd(accept);
        using var answer = await city.App.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task FormBeyondEveryLimit_OfABrowser_IsAPage()
    {
        var now = TimeProvider.System.GetUtcNow();
        using var saved = await new Clerk(city.App).SaveRoundAsync("2026", now.AddDays(-1), now.AddDays(1));
        using var browser = new PageClient(city.App);
        await browser.PostAsync("/survey/bio-startup/2026/start", ("code", new string('x', 900_000)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, browser.Status);
        Assert.StartsWith("<!DOCTYPE html>", browser.Html.TrimStart(), StringComparison.Ordinal);
    }
}
