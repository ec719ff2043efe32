using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace SurveyFns.Azurite;

/// <summary>
/// A reverse proxy on a free port that passes requests to a server as they are and, for the next requests it is told
/// of, misbehaves. It also counts what passes. Thread-safe.
/// </summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private readonly FaultPlan plan = new();
    private readonly ConcurrentQueue<Exception> errors = [];
    private readonly Backend backend;
    private readonly WebApplication application;

    private FaultProxy(Backend backend, WebApplication application)
    {
        this.backend = backend;
        this.application = application;
        application.Run(GuardedAsync);
    }

    /// <summary>The address to use instead of the server's: the same path on the proxy's port.</summary>
    public Uri Endpoint { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>All requests so far, in the order of their arrival.</summary>
    public IReadOnlyList<ProxiedRequest> Requests => plan.Requests;

    public static async Task<FaultProxy> StartNewAsync(Uri server)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        });
        var proxy = new FaultProxy(new Backend(server), builder.Build());
        await proxy.application.StartAsync();
        proxy.Endpoint = new UriBuilder(proxy.application.Urls.Single()) { Path = server.AbsolutePath }.Uri;
        return proxy;
    }

    /// <summary>The next requests (that satisfy the condition) meet the fault. Faults planned earlier come first.</summary>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">For how many requests.</param>
    /// <param name="when">Which requests; all if null. It sees method, path, query and headers.</param>
    public void Inject(Fault fault, int times = 1, Func<HttpRequest, bool>? when = null) => plan.Add(fault, times, when);

    /// <summary>Forgets the faults not met yet and the requests counted so far.</summary>
    public void Reset() => plan.Clear();

    /// <exception cref="AggregateException">The proxy itself went wrong: what the test saw was not the fault it asked for.</exception>
    public async ValueTask DisposeAsync()
    {
        await application.StopAsync(new CancellationToken(canceled: true));
        await application.DisposeAsync();
        backend.Dispose();
        if (!errors.IsEmpty)
            throw new AggregateException("The fault proxy failed.", errors);
    }

    private async Task GuardedAsync(HttpContext context)
    {
        try
        {
            await HandleAsync(context, plan.Take(context.Request));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            // The server is down or the client is gone: the client sees a broken connection.
            context.Abort();
        }
        catch (Exception exception)
        {
            errors.Enqueue(exception);
            throw;
        }
    }

    private async Task HandleAsync(HttpContext context, Fault? fault)
    {
        switch (fault)
        {
            case null: await backend.PassAsync(context, int.MaxValue); break;
            case Fault.Refuse refuse: context.Response.StatusCode = refuse.Status; break;
            case Fault.DropRequest: context.Abort(); break;
            case Fault.DropResponse:
                await backend.SendAsync(context);
                context.Abort();
                break;
            case Fault.CutResponse cut:
                await backend.PassAsync(context, cut.BodyBytes);
                context.Abort();
                break;
            case Fault.HoldResponse:
                await backend.SendAsync(context);
                await ClientGaveUpAsync(context);
                break;
            case Fault.HoldRequest:
                var request = await Backend.ReadAsync(context);
                await ClientGaveUpAsync(context);
                await backend.SendAsync(request);
                break;
            case Fault.Delay delay:
                await Task.Delay(delay.Time, context.RequestAborted);
                await backend.PassAsync(context, int.MaxValue);
                break;
        }
    }

    private static async Task ClientGaveUpAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }
}
