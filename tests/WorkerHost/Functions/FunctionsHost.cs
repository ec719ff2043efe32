using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using SurveyFns.WorkerHost.Protocol;

namespace SurveyFns.WorkerHost.Functions;

/// <summary>Starts the worker, asks for its functions and invokes them.</summary>
public sealed class FunctionsHost(WorkerProcess worker, WorkerConnection connection)
{
    public string FunctionKey { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(20));

    public string MasterKey { get; } =
        Environment.GetEnvironmentVariable("SelfHost__MasterKey") ?? Convert.ToHexString(RandomNumberGenerator.GetBytes(20));

    /// <summary>By name, the order in which the host tries their routes.</summary>
    public IReadOnlyList<LoadedFunction> Functions { get; private set; } = [];

    /// <summary>The worker's own HTTP port.</summary>
    public string HttpUri { get; private set; } = "";

    public async Task StartAsync(Uri rpc, CancellationToken stopping)
    {
        worker.Start(rpc, FunctionKey);
        await connection.Started;
        var initialised = (await connection.AskAsync(new() { WorkerInitRequest = InitRequest() })).WorkerInitResponse;
        Expect(initialised.Result);
        HttpUri = initialised.Capabilities["HttpUri"];
        await ListensAsync(new Uri(HttpUri), stopping);
        var question = new FunctionsMetadataRequest { FunctionAppDirectory = worker.Folder };
        var indexed = (await connection.AskAsync(new() { FunctionsMetadataRequest = question })).FunctionMetadataResponse;
        Expect(indexed.Result);
        foreach (var metadata in indexed.FunctionMetadataResults)
        {
            var loaded = await connection.AskAsync(new() { FunctionLoadRequest = new() { FunctionId = metadata.FunctionId, Metadata = metadata } });
            Expect(loaded.FunctionLoadResponse.Result);
        }

        var functions = indexed.FunctionMetadataResults.Select(LoadedFunction.Of);
        Functions = [.. functions.OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase)];
        foreach (var timer in Functions.Where(function => function.IsTimer))
        {
            _ = new TimerRuns(this, timer).RunAsync(stopping);
        }
    }

    public async Task<InvocationResponse> InvokeAsync(LoadedFunction function, InvocationRequest request, CancellationToken cancelled)
    {
        request.FunctionId = function.Id;
        request.TraceContext = new();
        using var cancelling = cancelled.Register(() => connection.Send(new() { InvocationCancel = new() { InvocationId = request.InvocationId } }));
        return (await connection.AskAsync(new() { InvocationRequest = request })).InvocationResponse;
    }

    /// <summary>Answers <c>POST /admin/functions/{name}</c>: a timer runs at once.</summary>
    public async Task<IResult> RunByHandAsync(string name, HttpRequest request)
    {
        var function = Functions.FirstOrDefault(candidate => string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase));
        if (request.Headers["x-functions-key"] != MasterKey)
        {
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (function is not { IsTimer: true })
        {
            return Results.NotFound();
        }

        // The real host answers 202 at once; waiting lets a test see the outcome.
        var run = await new TimerRuns(this, function).RunOnceAsync(CancellationToken.None);
        var succeeded = run.Result.Status == StatusResult.Types.Status.Success;
        return Results.StatusCode(succeeded ? StatusCodes.Status202Accepted : StatusCodes.Status500InternalServerError);
    }

    // The worker answers by gRPC before its HTTP port is open; the real host tries a refused request again.
    private static async Task ListensAsync(Uri http, CancellationToken stopping)
    {
        while (true)
        {
            using var probe = new TcpClient();
            try
            {
                await probe.ConnectAsync(http.Host, http.Port, stopping);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), stopping);
            }
        }
    }

    private WorkerInitRequest InitRequest() => new()
    {
        HostVersion = "4.1037.0",
        WorkerDirectory = worker.Folder,
        FunctionAppDirectory = worker.Folder,
    };

    private static void Expect(StatusResult result)
    {
        if (result.Status != StatusResult.Types.Status.Success)
        {
            throw new InvalidOperationException("The worker refused: " + result.Exception?.Message + result.Exception?.StackTrace);
        }
    }
}
