using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SurveyFns.App.Hosting;

namespace SurveyFns.App.Tests.Hosting;

/// <summary>What a visitor gets where the result of a function cannot be written.</summary>
public sealed class ProblemMiddlewareTests : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("surveyfns-problems-").FullName;
    private Uri address = null!;
    private IHost? host;

    public async Task InitializeAsync()
    {
        var builder = FunctionsApplication.CreateBuilder([
            "--SelfHost:Port=0", $"--SelfHost:DataPath={data}", $"--SelfHost:FunctionAssemblies={typeof(FailingFunctions).Assembly.GetName().Name}",
            "--SelfHost:HostJson=no-such-host.json", "--AzureFunctionsJobHost:extensions:http:routePrefix="]);
        builder.Logging.ClearProviders();
        builder.ConfigureFunctionsWebApplication();
        builder.UseMiddleware<ProblemMiddleware>();
        host = builder.Build();
        await host.StartAsync();
        address = new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public async Task DisposeAsync()
    {
        await host!.StopAsync();
        host.Dispose();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task Result_ThatFailsBeforeAnythingIsWritten_IsAProblemWithoutTheExceptionsText()
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(address, "/fails/at-once"));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("internal", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        Assert.DoesNotContain(FailingFunctions.Secret, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_ThatFailsMidway_BreaksTheConnection()
    {
        using var client = new HttpClient();

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync(new Uri(address, "/fails/midway")));
    }
}
