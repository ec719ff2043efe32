using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using SurveyFns.App.Pages.Texts;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>Two people of a firm: what the one saved is not dropped by the other, who has not seen it.</summary>
public sealed class ColleaguesTests(OpenRoundFixture city) : IClassFixture<OpenRoundFixture>
{
    private const string Round = OpenRoundFixture.Round;

    private static readonly object Answers = new
    {
        firm_name = "架空", firm_name_kana = "カクウ", municipality = "402036", operating_status = "closed",
        exit_event = "closed", exit_date = "2025-06-30",
    };

    [Fact]
    public async Task TakeTheirs_DraftSavedAgainMeanwhile_DropsOnlyWhatWasShown()
    {
        var (browser, firm) = await EnterAsync();
        using (browser)
        {
            await SaveAsync(firm, "first");
            await browser.GetAsync($"{Round}/check");
            await SaveAsync(firm, "second");
            await browser.PressAsync($"{Round}/check", "_do", "take-theirs");
            Assert.Equal("second", await ReadAsync(firm));

            await browser.GetAsync($"{Round}/check");
            await browser.PressAsync($"{Round}/check", "_do", "take-theirs");
            Assert.Null(await ReadAsync(firm));
        }
    }

    [Fact]
    public async Task Discard_DraftSavedAgainMeanwhile_DropsNothing()
    {
        var (browser, firm) = await EnterAsync();
        using (browser)
        {
            var etag = await SaveAsync(firm, "first");
            await browser.GetAsync($"{Round}/overview");
            Assert.Contains(("_draft", etag), browser.HiddenFields());
            await SaveAsync(firm, "second");
            await browser.PressAsync($"{Round}/overview", "_do", "discard", ("confirm", "yes"));
            Assert.Equal("second", await ReadAsync(firm));
        }
    }

    [Fact]
    public async Task Discard_WithoutAndWithTheTick_AsksThenDropsAndSaysSo()
    {
        var (browser, firm) = await EnterAsync();
        using (browser)
        {
            await SaveAsync(firm, "first");
            await browser.GetAsync($"{Round}/overview");

            await browser.PressAsync($"{Round}/overview", "_do", "discard");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
            Assert.Contains("id=\"confirm-error\"", browser.Html, StringComparison.Ordinal);
            Assert.Equal("first", await ReadAsync(firm));

            await browser.PressAsync($"{Round}/overview", "_do", "discard", ("confirm", "yes"));
            Assert.Equal(HttpStatusCode.SeeOther, browser.Status);
            Assert.Null(await ReadAsync(firm));
            await browser.GetAsync(browser.Location);
            Assert.Contains(PageTexts.Discarded.En, WebUtility.HtmlDecode(browser.Html), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Draft_SavedOnlyWhereThereIsNone_IsSavedOnce()
    {
        var code = city.NextCode();

        Assert.Equal(HttpStatusCode.OK, await SaveFirstAsync(code, "first"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await SaveFirstAsync(code, "second"));
        Assert.Equal(HttpStatusCode.OK, await SaveFirstAsync(code, "first"));
        Assert.Equal("first", await ReadAsync(city.FirmOf(code)));
    }

    [Fact]
    public async Task Draft_SavedWithoutCondition_ReplacesWhatIsThere()
    {
        var firm = city.FirmOf(city.NextCode());
        await SaveAsync(firm, "first");
        await SaveAsync(firm, "second");
        Assert.Equal("second", await ReadAsync(firm));
    }

    private async Task<(PageClient Browser, Firm Firm)> EnterAsync()
    {
        var code = city.NextCode();
        using var sent = await city.FirmOf(code).SubmitAsync(Answers);
        Assert.True(sent.StatusCode == HttpStatusCode.Created, await sent.Content.ReadAsStringAsync());
        var browser = new PageClient(city.App);
        await browser.SignInAsync(Round, code);
        return (browser, city.FirmOf(code));
    }

    private static async Task<string> SaveAsync(Firm firm, string comments)
    {
        using var saved = await firm.SendAsync(HttpMethod.Put, "draft", JsonContent.Create(new { answers = new { comments } }));
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        return saved.Headers.ETag!.ToString();
    }

    private async Task<HttpStatusCode> SaveFirstAsync(string code, string comments)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/surveys/bio-startup/rounds/2026/draft")
        {
            Content = JsonContent.Create(new { answers = new { comments } }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", code);
        request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        using var answer = await city.App.Client.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<string?> ReadAsync(Firm firm)
    {
        using var answer = await firm.SendAsync(HttpMethod.Get, "draft");
        return answer.StatusCode == HttpStatusCode.NotFound
            ? null
            : (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("answers").GetProperty("comments").GetString();
    }
}
