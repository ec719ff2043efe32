using System.Collections.Concurrent;
using Microsoft.Playwright;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Browser.Tests;

/// <summary>Somebody at a browser. Remembers every page met, so that all of them are checked at the end.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly SurveyFixture fixture;
    private readonly IBrowserContext context;
    private readonly string journey;
    private readonly ConcurrentQueue<Task<MetPage?>> met = new();
    private readonly ConcurrentQueue<string> complaints = new();
    private int shots;

    private Visitor(SurveyFixture fixture, IBrowserContext context, Setting setting, string journey) =>
        (this.fixture, this.context, Setting, this.journey) = (fixture, context, setting, journey);

    public Setting Setting { get; }

    /// <summary>Address and referrer of every request.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public IPage Page { get; private set; } = null!;

    public Language Language => Setting.Language;

    public static async Task<Visitor> ArriveAsync(SurveyFixture fixture, Setting setting, [System.Runtime.CompilerServices.CallerMemberName] string journey = "")
    {
        var context = await fixture.Browser.NewContextAsync(new()
        {
            BaseURL = fixture.App.Client.BaseAddress!.ToString(),
            ViewportSize = new() { Width = setting.Width, Height = 800 },
            Locale = setting.Language == Language.Japanese ? "ja-JP" : "en-GB",
            JavaScriptEnabled = setting.HasScript,
        });
        context.SetDefaultTimeout(30_000);
        var visitor = new Visitor(fixture, context, setting, journey.Split('_')[0]);
        visitor.Page = await visitor.NewTabAsync();
        return visitor;
    }

    public async Task<IPage> NewTabAsync()
    {
        var page = await context.NewPageAsync();
        page.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest && response.Status is < 300 or >= 400)
            {
                met.Enqueue(MetPage.ReadAsync(response));
            }
        };
        page.PageError += (_, error) => complaints.Enqueue($"script: {error}");
        page.Console += (_, message) =>
        {
            // A refused form is an answer of 4xx and shows up here too.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                complaints.Enqueue($"console: {message.Text}");
            }
        };
        page.Request += (_, request) =>
        {
            Requests.Enqueue($"{request.Url} {request.Headers.GetValueOrDefault("referer")}");
            if (!request.Url.StartsWith(fixture.App.Client.BaseAddress!.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                complaints.Enqueue($"third party: {request.Url}");
            }
        };
        return page;
    }

    public string Say(LocalizedText text) => text.In(Language);

    public async Task GoAsync(string path, IPage? tab = null)
    {
        await (tab ?? Page).GotoAsync(path);
        await DrainAsync();
    }

    public Task GoToRoundAsync(string page, IPage? tab = null) => GoAsync($"/survey/bio-startup/2026/{page}", tab);

    public async Task SignInAsync(string code, string? name = null, string round = "2026")
    {
        await GoAsync($"/survey/bio-startup/{round}/start");
        await Page.FillAsync("#code", code);
        if (name is not null)
        {
            await Page.FillAsync("#name", name);
        }

        await PressAsync(App.Pages.Texts.PageTexts.SignIn);
    }

    public Task FillAsync(string item, string text, IPage? tab = null) => (tab ?? Page).FillAsync($"#a-{item}", text);

    public Task ChooseAsync(string item, string code) => Page.CheckAsync($"input[name='a.{item}'][value='{code}']");

    /// <summary>Presses a button or follows a link by its words.</summary>
    public async Task PressAsync(LocalizedText words, IPage? tab = null)
    {
        var page = tab ?? Page;
        var pressable = page.Locator("main").Locator("button:visible, a:visible");
        await LeaveAsync(page, pressable.GetByText(Say(words), new() { Exact = true }).Or(pressable.Filter(new() { HasText = Say(words) })).First);
    }

    /// <summary>Saves the section and goes on.</summary>
    public Task NextAsync(IPage? tab = null) => PressFirstAsync(tab);

    public Task PressFirstAsync(IPage? tab = null) => LeaveAsync(tab ?? Page, (tab ?? Page).Locator("main button.first").Last);

    public Task ClickAsync(string selector) => LeaveAsync(Page, Page.Locator(selector));

    public async Task<string> TextAsync(IPage? tab = null) => await (tab ?? Page).InnerTextAsync("main");

    public async Task ShouldSeeAsync(LocalizedText text, IPage? tab = null) =>
        Assert.Contains(Say(text).Split('{')[0], await TextAsync(tab), StringComparison.Ordinal);

    /// <summary>The page must have this address (the end of its path).</summary>
    public void ShouldBeAt(string path, IPage? tab = null) =>
        Assert.EndsWith(path, new Uri((tab ?? Page).Url).AbsolutePath, StringComparison.Ordinal);

    /// <summary>Takes a picture where the environment says where to.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new()
            {
                FullPage = true, Path = Path.Combine(folder, $"{Setting}-{journey}-{Interlocked.Increment(ref shots):D2}-{name}.png"),
            });
        }
    }

    /// <summary>Every page met is valid and accessible, nothing was loaded from elsewhere, no script failed.</summary>
    public async Task ShouldBeContentAsync()
    {
        await DrainAsync();
        var pages = (await Task.WhenAll(met)).OfType<MetPage>().DistinctBy(page => page.Essence).ToList();
        Assert.NotEmpty(pages);
        foreach (var page in pages)
        {
            foreach (var error in fixture.Checked.TryAdd(page.Essence, true) ? await fixture.Validator.CheckAsync(page.Html) : [])
            {
                complaints.Enqueue($"vnu {page.Path}: {error}");
            }

            foreach (var violation in fixture.Checked.TryAdd($"{Setting.Width} {page.Essence}", true) ? await fixture.CheckAccessibilityAsync(page.Html, Setting.Width) : [])
            {
                complaints.Enqueue($"axe {page.Path}: {violation}");
            }
        }

        Assert.True(complaints.IsEmpty, string.Join('\n', complaints));
    }

    public Task ForgetCookiesAsync() => context.ClearCookiesAsync();

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    // Where a section is being saved in the background, its script carries a press out only when that has ended.
    private async Task LeaveAsync(IPage page, ILocator pressed)
    {
        if (Setting.HasScript)
        {
            await page.EvaluateAsync("() => { window.isLeft = document.querySelector('form[data-autosave]') !== null; }");
        }

        await pressed.ClickAsync();
        if (Setting.HasScript)
        {
            await page.WaitForFunctionAsync("() => !window.isLeft");
        }

        await LoadedAsync(page);
        await DrainAsync();
    }

    // An event that comes between the client's look at the state and its waiting for it is missed; whoever asks again sees it.
    private static async Task LoadedAsync(IPage page)
    {
        try
        {
            await page.WaitForLoadStateAsync(LoadState.Load, new() { Timeout = 5_000 });
        }
        catch (TimeoutException)
        {
            await page.WaitForLoadStateAsync(LoadState.Load);
        }
    }

    private async Task DrainAsync() => await Task.WhenAll(met);
}
