using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Azure.Functions.Worker.SelfHost.Hosting;
using Microsoft.Azure.Functions.Worker.SelfHost.Invocation;
using Microsoft.Azure.Functions.Worker.SelfHost.Keys;
using Microsoft.Azure.Functions.Worker.SelfHost.Routing;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Http;

/// <summary>
/// From a request to a function and back: route, key, size, limits, then the pipeline. What is refused costs no place in the queue.
/// </summary>
internal sealed partial class FunctionDispatcher(
    RouteTable routes,
    HostKeys keys,
    RequestLimiter limiter,
    AdminEndpoints admin,
    FunctionExecutionDelegate pipeline,
    SelfHostSettings settings,
    HostJson hostJson,
    Shutdown shutdown,
    TimeProvider clock,
    ILogger<FunctionDispatcher> logger)
{
    public async Task HandleAsync(HttpContext http)
    {
        try
        {
            if (http.Request.Path.StartsWithSegments("/admin", out var rest)) await admin.HandleAsync(http, rest);
            else if (Refuse(http, out var route) is { } problem) await problem.ExecuteAsync(http);
            else if (http.Request.ContentLength > settings.MaxRequestBodyBytes) await TooLargeAnswer.SendAsync(http);
            else await RunInTurnAsync(http, route!);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (BadHttpRequestException exception)
        {
            await AnswerAsync(http, ProblemOf(exception));
        }
    }

    private Problem? Refuse(HttpContext http, out FunctionRoute? route)
    {
        route = routes.Match(http);
        if (route is null) return Problem.NotFound;
        return keys.Allow(http.Request, route.Entry.AuthLevel) ? null : Problem.Unauthorized;
    }

    private async Task RunInTurnAsync(HttpContext http, FunctionRoute route)
    {
        if (!await limiter.EnterAsync(http.RequestAborted))
        {
            await Problem.TooManyRequests.ExecuteAsync(http);
            return;
        }
        try
        {
            await RunAsync(http, route);
        }
        finally
        {
            limiter.Leave();
        }
    }

    private async Task RunAsync(HttpContext http, FunctionRoute route)
    {
        using var lifetime = new InvocationLifetime(clock, hostJson.FunctionTimeout, http, shutdown.Token);
        var context = new InvocationContext(route.Function, http, timer: null, services: null, lifetime.Token);
        try
        {
            await pipeline(context);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested && !lifetime.TimedOut)
        {
            http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception) when (lifetime.TimedOut)
        {
            Log.TimedOut(logger, route.Entry.Name, hostJson.FunctionTimeout, context.InvocationId);
            await AnswerAsync(http, Problem.TimedOut);
        }
        catch (OperationCanceledException) when (shutdown.Token.IsCancellationRequested)
        {
            await AnswerAsync(http, Problem.ShuttingDown);
        }
        catch (BadHttpRequestException exception)
        {
            await AnswerAsync(http, ProblemOf(exception));
        }
        catch (Exception exception)
        {
            Log.Failed(logger, route.Entry.Name, context.InvocationId, exception);
            await AnswerAsync(http, Problem.InternalError);
        }
    }

    /// <summary>
    /// An answer that has begun cannot be taken back: the connection is broken off, so that the client sees that it is not whole.
    /// </summary>
    private static async Task AnswerAsync(HttpContext http, Problem problem)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }
        http.Response.Clear();
        await problem.ExecuteAsync(http);
    }

    private static Problem ProblemOf(BadHttpRequestException exception) => exception.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => Problem.TooLarge,
        var status => Problem.BadRequest with { Status = status },
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Function {Function} was cancelled at its timeout of {Timeout} (invocation {Invocation}).")]
        public static partial void TimedOut(ILogger logger, string function, TimeSpan? timeout, string invocation);

        [LoggerMessage(2, LogLevel.Error, "Function {Function} failed (invocation {Invocation}).")]
        public static partial void Failed(ILogger logger, string function, string invocation, Exception exception);
    }
}
