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
        worker.Start(rpc);
        await connection.Started;
        var initialised = (await connection.AskAsync(new() { WorkerInitRequest = InitRequest() })).WorkerInitResponse;
        Expect(initialised.Result);
        HttpUri = initialised.Capabilities["HttpUri"];
        var indexed = (await connection.AskAsync(new() { FunctionsMetadataRequest = new() { FunctionAppDirectory = worker.Folder } })).FunctionMetadataResponse;
        Expect(indexed.Result);
        foreach (var metadata in indexed.FunctionMetadataResults)
        {
            var loaded = await connection.AskAsync(new() { FunctionLoadRequest = new() { FunctionId = metadata.FunctionId, Metadata = metadata } });
            Expect(loaded.FunctionLoadResponse.Result);
        }

        Functions = [.. indexed.FunctionMetadataResults.Select(LoadedFunction.Of).OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase)];
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

    /// <summary>Answers <c>POST /admin/functions/{name}</c>: the function runs at once, the answer does not wait for it.</summary>
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
        return Results.StatusCode(run.Result.Status == StatusResult.Types.Status.Success ? StatusCodes.Status202Accepted : StatusCodes.Status500InternalServerError);
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
