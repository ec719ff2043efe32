using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace FunctionsRuntime.SampleApp;

public sealed class SampleFunctions(ILogger<SampleFunctions> logger)
{
    [Function("Hello")]
    public IResult Hello([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hello")] HttpRequest request) =>
        Results.Text($"Hello from {request.Path}");

    [Function("Guarded")]
    public IResult Guarded([HttpTrigger(AuthorizationLevel.Function, "get", Route = "guarded")] HttpRequest request) =>
        Results.Text($"Let in to {request.Path}");

    /// <summary>Says that it runs by making the first file, and ends when the second is there.</summary>
    [Function("Slow")]
    public async Task<IResult> SlowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "slow")] HttpRequest request, CancellationToken cancellationToken)
    {
        File.WriteAllText(request.Query["running"]!, "");
        while (!File.Exists(request.Query["finish"])) await Task.Delay(20, cancellationToken);
        return Results.Text("finished");
    }

    [Function("Tick")]
    public void Tick([TimerTrigger("0 0 3 1 1 *")] TimerInfo timer) => Log.Ticked(logger, timer.IsPastDue);

    private static class Log
    {
        private static readonly Action<ILogger, bool, Exception?> TickedMessage =
            LoggerMessage.Define<bool>(LogLevel.Information, new EventId(1, nameof(Ticked)), "Ticked (past due: {IsPastDue}).");

        public static void Ticked(ILogger logger, bool isPastDue) => TickedMessage(logger, isPastDue, null);
    }
}
