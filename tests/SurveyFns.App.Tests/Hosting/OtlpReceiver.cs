using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SurveyFns.App.Tests.Hosting;

/// <summary>Takes what is exported by OTLP over HTTP, on a free port.</summary>
public sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly ConcurrentQueue<(string Path, string Payload)> received = new();
    private readonly SemaphoreSlim arrived = new(0);

    private OtlpReceiver(WebApplication server) => this.server = server;

    public string Address => server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Everything that came, its texts readable: protocol buffers hold them as UTF-8.</summary>
    public string All => string.Join('\n', received.Select(export => export.Payload));

    public static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new OtlpReceiver(builder.Build());
        receiver.server.Run(receiver.TakeAsync);
        await receiver.server.StartAsync();
        return receiver;
    }

    /// <summary>Waits until an export to a path, such as <c>/v1/metrics</c>, holds all texts.</summary>
    public async Task WaitForAsync(string path, params string[] texts)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!received.Any(export => export.Path == path && texts.All(text => export.Payload.Contains(text, StringComparison.Ordinal))))
        {
            await arrived.WaitAsync(patience.Token);
        }
    }

    public ValueTask DisposeAsync()
    {
        arrived.Dispose();
        return server.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext request)
    {
        using var body = new MemoryStream();
        await request.Request.Body.CopyToAsync(body);
        received.Enqueue((request.Request.Path, Encoding.UTF8.GetString(body.ToArray())));
        arrived.Release();
    }
}
