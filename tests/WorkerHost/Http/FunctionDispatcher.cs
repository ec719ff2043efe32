using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using SurveyFns.WorkerHost.Functions;
using SurveyFns.WorkerHost.Protocol;
using Yarp.ReverseProxy.Forwarder;

namespace SurveyFns.WorkerHost.Http;

/// <summary>Finds the function of a request, checks the key and forwards the request to the worker while the worker is told to run the function.</summary>
public sealed class FunctionDispatcher(FunctionsHost host, IHttpForwarder forwarder, IInlineConstraintResolver constraints) : IDisposable
{
    private const string InvocationId = "x-ms-invocation-id";

    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = false,
    });

    private IReadOnlyList<HttpRoute>? routes;

    public async Task InvokeAsync(HttpContext http)
    {
        routes ??= [.. host.Functions.Where(function => function.IsHttp).Select(function => new HttpRoute(function, constraints))];
        var (function, values) = routes.Select(route => (route.Function, Values: route.Match(http))).FirstOrDefault(match => match.Values is not null);
        if (function is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (!IsAllowed(http.Request, function))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var invocationId = Guid.NewGuid().ToString();
        http.Request.Headers[InvocationId] = invocationId;
        var request = new InvocationRequest { InvocationId = invocationId };
        request.InputData.Add(new ParameterBinding { Name = function.Parameter, Data = Describe(http.Request) });
        foreach (var (name, value) in values!.Where(value => value.Value is not null))
        {
            request.TriggerMetadata.Add(name, new TypedData { String = value!.ToString() });
        }

        var invocation = host.InvokeAsync(function, request, http.RequestAborted);
        var error = await forwarder.SendAsync(http, host.HttpUri, client, new ForwarderRequestConfig { ActivityTimeout = TimeSpan.FromSeconds(240) });
        var response = await invocation;
        if (error != ForwarderError.None || response.Result.Status != StatusResult.Types.Status.Success)
        {
            Console.WriteLine($"{function.Name}: {error} {response.Result.Status} {response.Result.Exception?.Message}");
        }
    }

    public void Dispose() => client.Dispose();

    private static TypedData Describe(HttpRequest request) =>
        new() { Http = new RpcHttp { Method = request.Method, Url = request.GetDisplayUrl() } };

    private bool IsAllowed(HttpRequest request, LoadedFunction function)
    {
        var key = request.Headers["x-functions-key"].FirstOrDefault() ?? request.Query["code"].FirstOrDefault();
        return function.Text("authLevel").ToUpperInvariant() switch
        {
            "ANONYMOUS" => true,
            "FUNCTION" => key == host.FunctionKey || key == host.MasterKey,
            _ => key == host.MasterKey,
        };
    }
}
