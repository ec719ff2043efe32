using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SurveyFns.Benchmarks.Pages;

/// <summary>The yardstick: an ASP.NET application that answers with the same HTML out of one Razor component and knows nothing of firms.</summary>
public static class BarePages
{
    /// <param name="folder">Holds the pages: <c>/3</c> answers with the file <c>3</c>.</param>
    public static async Task RunAsync(string folder)
    {
        var pages = Directory.GetFiles(folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRazorComponents();
        var app = builder.Build();
        app.MapGet("/{page}", (string page) => new RazorComponentResult<BarePage>(new Dictionary<string, object?> { [nameof(BarePage.Html)] = pages[page] })
        {
            PreventStreamingRendering = true,
        });
        await app.StartAsync();
        Console.WriteLine($"address: {app.Urls.First()}");
        await app.WaitForShutdownAsync();
    }
}
