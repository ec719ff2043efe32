using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using Microsoft.Playwright;
using SurveyFns.App.Tests.EndToEnd;

namespace SurveyFns.Browser.Tests;

/// <summary>A city with firms, a published round and an open one, a browser, and the HTML checker.</summary>
public sealed class SurveyFixture : IAsyncLifetime
{
    private const int Firms = 100;
    private static readonly string Chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium-headless-shell";
    private readonly ConcurrentDictionary<int, Lazy<Task<AccessibilityChecker>>> checkers = new();
    private IPlaywright playwright = null!;
    private Dictionary<string, string> openCodes = [];
    private Dictionary<string, string> closedCodes = [];
    private Dictionary<string, string> closingCodes = [];
    private int firms;

    public AppProcess App { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public HtmlValidator Validator { get; private set; } = null!;

    public Clerk Staff { get; private set; } = null!;

    /// <summary>What has been checked: journeys meet many pages that others have met.</summary>
    public ConcurrentDictionary<string, bool> Checked { get; } = new(StringComparer.Ordinal);

    public async Task InitializeAsync()
    {
        App = await AppProcess.StartAsync(AppProcess.NewDataFolder());
        Staff = new Clerk(App);
        await Staff.ImportAsync(Firms);
        await PublishAsync("2025");
        openCodes = await OpenAsync("2026", TimeProvider.System.GetUtcNow().AddDays(30));
        closingCodes = await OpenAsync("2010", TimeProvider.System.GetUtcNow().AddDays(30));
        Validator = await HtmlValidator.StartAsync();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        await Validator.DisposeAsync();
        await App.DisposeAsync();
        Directory.Delete(App.Data, recursive: true);
    }

    /// <inheritdoc cref="AccessibilityChecker.CheckAsync"/>
    public async Task<IReadOnlyList<string>> CheckAccessibilityAsync(string html, int width)
    {
        var checker = checkers.GetOrAdd(width, _ => new(() => AccessibilityChecker.OpenAsync(Browser, App.Client.BaseAddress!, width)));
        return await (await checker.Value).CheckAsync(html);
    }

    /// <summary>A firm that has answered in 2025 and can answer in 2026; each call gives another one.</summary>
    public TestFirm NextFirm()
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"T{Interlocked.Increment(ref firms):D3}");
        return new TestFirm(id, openCodes[id], closedCodes[id], closingCodes[id]);
    }

    /// <summary>Opens or closes a round that the timer would publish in a month.</summary>
    public async Task MoveClosingAsync(string round, DateTimeOffset closesAt)
    {
        var answer = await Staff.SaveRoundAsync(round, TimeProvider.System.GetUtcNow().AddDays(-2), closesAt, closesAt.AddDays(30));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<Dictionary<string, string>> OpenAsync(string round, DateTimeOffset closesAt)
    {
        await MoveClosingAsync(round, closesAt);
        return await Staff.IssueCodesAsync(round);
    }

    private async Task PublishAsync(string round)
    {
        closedCodes = await OpenAsync(round, TimeProvider.System.GetUtcNow().AddDays(1));
        foreach (var (firm, code) in closedCodes)
        {
            var answer = await new Firm(App, code, round).SubmitAsync(LastYear.Answers(firm));
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        }

        await MoveClosingAsync(round, TimeProvider.System.GetUtcNow().AddSeconds(-1));
        await Staff.AggregateAsync(round);
    }
}
