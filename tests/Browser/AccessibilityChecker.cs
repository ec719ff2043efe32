using System.Text.Json;
using Microsoft.Playwright;
using SurveyFns.Azurite;

namespace SurveyFns.Browser.Tests;

/// <summary>axe-core, run on pages as the server sent them and in the width in which they were met; also looks for sideways scrolling.</summary>
public sealed class AccessibilityChecker : IAsyncDisposable
{
    private const string Run = """
        async () => {
            const found = (await axe.run(document, { resultTypes: ['violations'] })).violations;
            const lines = found.map(v => `${v.id}: ${v.nodes.map(n => n.target + ' ' + n.failureSummary).join(' | ')}`);
            if (document.documentElement.scrollWidth > window.innerWidth) lines.push('scrolls sideways');
            return lines;
        }
        """;

    private readonly IBrowserContext context;
    private readonly IPage page;
    private string html = "";

    private AccessibilityChecker(IBrowserContext context, IPage page) => (this.context, this.page) = (context, page);

    public static async Task<AccessibilityChecker> OpenAsync(SurveyFixture fixture, Setting setting)
    {
        var context = await fixture.Browser.NewContextAsync(new()
        {
            BaseURL = fixture.App.Client.BaseAddress!.ToString(), ViewportSize = new() { Width = setting.Width, Height = 800 },
        });
        // The browser has it before the first page: sent anew for each it would take as long as the check.
        await context.AddInitScriptAsync(scriptPath: await NodeTools.PathOfAsync("axe-core/axe.min.js"));
        var checker = new AccessibilityChecker(context, await context.NewPageAsync());
        await checker.page.RouteAsync("**/met-page", route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = checker.html }));
        return checker;
    }

    /// <returns>Violations, one per line; empty where there are none.</returns>
    public async Task<IReadOnlyList<string>> CheckAsync(MetPage met)
    {
        html = met.Html;
        await page.GotoAsync("/met-page");
        var lines = await page.EvaluateAsync<JsonElement>(Run);
        return [.. lines.EnumerateArray().Select(line => line.GetString()!)];
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
