using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Store;

namespace SurveyFns.App.Hosting;

/// <summary>
/// The one place where exceptions are caught: an outage of the storage becomes 503, a request Kestrel cannot read its 4xx, anything
/// else 500. The texts of exceptions go to the log, never to a body.
/// </summary>
public sealed partial class ProblemMiddleware(ILogger<ProblemMiddleware> logger) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext();
        if (http is null)
        {
            await next(context);
            return;
        }

        SecurityHeaders.Apply(http.Response);
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            Log.ClientGone(logger, context.FunctionDefinition.Name);
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            // Timed out or shutting down: the host's to answer.
            throw;
        }
        catch (BadHttpRequestException exception)
        {
            await AnswerAsync(context, http, exception.StatusCode == 413 ? ProblemTypes.TooLarge : ProblemTypes.MalformedRequest);
        }
        catch (Exception exception) when (StorageOutage.IsOutage(exception))
        {
            Log.StorageOutage(logger, exception, context.FunctionDefinition.Name);
            http.Response.Headers.RetryAfter = "5";
            await AnswerAsync(context, http, ProblemTypes.StorageUnavailable);
        }
        catch (Exception exception)
        {
            Log.Failed(logger, exception, context.FunctionDefinition.Name);
            await AnswerAsync(context, http, ProblemTypes.Internal);
        }
    }

    private static async Task AnswerAsync(FunctionContext context, HttpContext http, ProblemType type)
    {
        if (!http.Response.HasStarted)
        {
            var answer = ProblemPages.IsAskedBy(http.Request) ? await ProblemPages.OfAsync(http.Request, type) : new ProblemResult(type);
            await answer.ExecuteAsync(http);
        }

        context.GetInvocationResult().Value = null;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The client of {Function} went away.")]
        public static partial void ClientGone(ILogger logger, string function);

        [LoggerMessage(2, LogLevel.Error, "The storage could not be reached in {Function}.")]
        public static partial void StorageOutage(ILogger logger, Exception exception, string function);

        [LoggerMessage(3, LogLevel.Error, "{Function} failed.")]
        public static partial void Failed(ILogger logger, Exception exception, string function);
    }
}
