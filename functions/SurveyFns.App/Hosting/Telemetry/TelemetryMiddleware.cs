using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace SurveyFns.App.Hosting.Telemetry;

/// <summary>One span per run of a function, named after it; the metric of a request says which function served it.</summary>
public sealed class TelemetryMiddleware(SurveyFnsTelemetry telemetry) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var function = context.FunctionDefinition.Name;
        context.GetHttpContext()?.Features.Get<IHttpMetricsTagsFeature>()?.Tags.Add(new("faas.name", function));
        using var activity = telemetry.Activities.StartActivity(function);
        activity?.SetTag("faas.invocation_id", context.InvocationId);
        try
        {
            await next(context);
        }
        catch (Exception exception)
        {
            // The type only: a message could hold data of a firm.
            activity?.SetTag("error.type", exception.GetType().FullName).SetStatus(ActivityStatusCode.Error);
            throw;
        }
    }
}
