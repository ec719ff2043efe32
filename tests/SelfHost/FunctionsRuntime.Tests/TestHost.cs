using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.SelfHost.Hosting;
using Microsoft.Azure.Functions.Worker.SelfHost.Keys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FunctionsRuntime.Tests;

/// <summary>A running host and a client for it.</summary>
internal sealed class TestHost(IHost host, LogCollector logs, string dataPath, bool ownsData) : IAsyncDisposable
{
    private HttpClient? _client;

    public IHost Host { get; } = host;

    public LogCollector Logs { get; } = logs;

    public string DataPath { get; } = dataPath;

    public Uri Address => new(Host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public HttpClient Client => _client ??= new HttpClient { BaseAddress = Address };

    public string FunctionKey => Host.Services.GetRequiredService<HostKeys>().FunctionKey;

    public SelfHostSettings Settings => Host.Services.GetRequiredService<SelfHostSettings>();

    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(path);

    public Task<string> ReadAsync(string path) => Client.GetStringAsync(path);

    public async Task<HttpStatusCode> StatusAsync(HttpMethod method, string path)
    {
        using var response = await Client.SendAsync(new HttpRequestMessage(method, path));
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await Host.StopAsync();
        if (Host is IAsyncDisposable disposable) await disposable.DisposeAsync();
        if (ownsData) Directory.Delete(DataPath, recursive: true);
    }
}
