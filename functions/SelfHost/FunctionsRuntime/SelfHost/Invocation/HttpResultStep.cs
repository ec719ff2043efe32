using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Invocation;

/// <summary>
/// Gives the request to the middleware after it and writes the result when that is done, where the worker's ASP.NET Core
/// integration does so: after a middleware's <c>next</c> the answer has not been written yet.
/// </summary>
internal static class HttpResultStep
{
    public static FunctionExecutionDelegate Around(FunctionExecutionDelegate next) => context =>
    {
        var invocation = InvocationContext.Of(context);
        return invocation.Http is { } http ? RunAsync(invocation, http, next) : next(context);
    };

    private static async Task RunAsync(InvocationContext invocation, HttpContext http, FunctionExecutionDelegate next)
    {
        invocation.ShowHttp();
        await next(invocation);
        switch (invocation.Result)
        {
            case IResult result:
                await result.ExecuteAsync(http);
                break;
            case IActionResult result:
                await result.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor()));
                break;
        }
    }
}
