using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace SurveyFns.Benchmarks.Start;

/// <summary>An ASP.NET application that does nothing: what starting costs at least.</summary>
public static class EmptyApp
{
    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/health", () => Results.Text("{}"));
        await app.StartAsync();
        Console.WriteLine($"address: {app.Urls.First()}");
        await app.WaitForShutdownAsync();
    }
}
