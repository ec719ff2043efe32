using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.SelfHost.Discovery;
using Microsoft.Azure.Functions.Worker.SelfHost.Hosting;
using Microsoft.Azure.Functions.Worker.SelfHost.Keys;
using Microsoft.Azure.Functions.Worker.SelfHost.Timers;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Http;

/// <summary>
/// The part of the host's own API that operators use: run a timer now, and ask whether the host runs. Needs the master key.
/// </summary>
internal sealed class AdminEndpoints(HostKeys keys, FunctionCatalog functions, TimerHost timers, Shutdown shutdown)
{
    private static readonly Problem NotATimer =
        new(StatusCodes.Status400BadRequest, "not_a_timer", "Only timers can be run here. An HTTP function is run by its route.");

    public async Task HandleAsync(HttpContext http, PathString rest)
    {
        var request = http.Request;
        if (!keys.Allow(request, AuthorizationLevel.Admin)) await Problem.Unauthorized.ExecuteAsync(http);
        else if (HttpMethods.IsPost(request.Method) && FunctionName(rest) is { } name) await RunAsync(http, name);
        else if (HttpMethods.IsGet(request.Method) && rest == "/host/status") await TellStatusAsync(http);
        else await Problem.NotFound.ExecuteAsync(http);
    }

    private static string? FunctionName(PathString rest) =>
        rest.StartsWithSegments("/functions", out var tail) && tail.Value is { Length: > 1 } path && path.LastIndexOf('/') == 0
            ? path[1..]
            : null;

    private async Task RunAsync(HttpContext http, string name)
    {
        if (!functions.All.Any(function => function.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            await Problem.NotFound.ExecuteAsync(http);
            return;
        }
        if (!await HasInvocationAsync(http.Request))
        {
            await Problem.InvalidJson.ExecuteAsync(http);
            return;
        }
        if (timers.TryRunNow(name, shutdown.Token)) http.Response.StatusCode = StatusCodes.Status202Accepted;
        else await NotATimer.ExecuteAsync(http);
    }

    private static async Task<bool> HasInvocationAsync(HttpRequest request)
    {
        try
        {
            var aborted = request.HttpContext.RequestAborted;
            return await JsonSerializer.DeserializeAsync(request.Body, RuntimeJson.Default.AdminInvocation, aborted) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private async Task TellStatusAsync(HttpContext http)
    {
        using var process = Process.GetCurrentProcess();
        var status = new HostStatus(
            "Running",
            typeof(AdminEndpoints).Assembly.GetName().Version!.ToString(3),
            (long)(TimeProvider.System.GetUtcNow() - process.StartTime).TotalMilliseconds,
            functions.All.Count());
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsJsonAsync(status, RuntimeJson.Default.HostStatus, contentType: null, http.RequestAborted);
    }
}
