using System.Text.Json;
using Microsoft.Playwright;
using SurveyFns.Azurite;

namespace SurveyFns.Browser.Tests;

/// <summary>
/// axe-core, run on pages as the server sent them and in the width in which they were met; also looks for sideways scrolling.
/// All pages are written into one document, so that the browser compiles axe-core once and not for each of them:
/// one page at a time, as the journeys that share a city are made.
/// </summary>
public sealed class AccessibilityChecker
{
    private const string Run = """
        async () => {
            const found = (await axe.run(document, { resultTypes: ['violations'] })).violations;
            const lines = found.map(v => `${v.id}: ${v.nodes.map(n => n.target + ' ' + n.failureSummary).join(' | ')}`);
            if (document.documentElement.scrollWidth > window.innerWidth) lines.push('scrolls sideways');
            return lines;
        }
        """;

    private readonly IPage page;

    private AccessibilityChecker(IPage page) => this.page = page;

    /// <param name="width">Of the window, in CSS pixels.</param>
    public static async Task<AccessibilityChecker> OpenAsync(IBrowser browser, Uri site, int width)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = site.ToString(), ViewportSize = new() { Width = width, Height = 800 } });
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/met-page", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<!doctype html><title>Met page</title>" }));
        await page.GotoAsync("/met-page");
        await page.AddScriptTagAsync(new() { Path = await NodeTools.PathOfAsync("axe-core/axe.min.js") });
        return new AccessibilityChecker(page);
    }

    /// <returns>Violations, one per line; empty where there are none.</returns>
    public async Task<IReadOnlyList<string>> CheckAsync(string html)
    {
        await page.SetContentAsync(html);
        var lines = await page.EvaluateAsync<JsonElement>(Run);
        return [.. lines.EnumerateArray().Select(line => line.GetString()!)];
    }
}
