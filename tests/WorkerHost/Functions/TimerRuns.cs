using System.Globalization;
using System.Text.Json;
using NCrontab;
using SurveyFns.WorkerHost.Protocol;

namespace SurveyFns.WorkerHost.Functions;

/// <summary>Runs a timer function by its schedule, one run after the other.</summary>
public sealed class TimerRuns(FunctionsHost host, LoadedFunction timer)
{
    public async Task RunAsync(CancellationToken stopping)
    {
        var schedule = CrontabSchedule.Parse(Setting(timer.Text("schedule")), new() { IncludingSeconds = true });
        while (!stopping.IsCancellationRequested)
        {
            var now = TimeProvider.System.GetUtcNow().UtcDateTime;
            var wait = schedule.GetNextOccurrence(now) - now;

            // A delay has an upper limit of some weeks; a day is short enough.
            await Task.Delay(wait < TimeSpan.FromDays(1) ? wait : TimeSpan.FromDays(1), stopping);
            if (wait < TimeSpan.FromDays(1))
            {
                await RunOnceAsync(stopping);
            }
        }
    }

    public async Task<InvocationResponse> RunOnceAsync(CancellationToken stopping)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var info = JsonSerializer.Serialize(new
        {
            Schedule = new { AdjustForDST = true },
            ScheduleStatus = new { Last = now, Next = now, LastUpdated = now },
            IsPastDue = false,
        });
        var request = new InvocationRequest { InvocationId = Guid.NewGuid().ToString() };
        request.InputData.Add(new ParameterBinding { Name = timer.Parameter, Data = new TypedData { Json = info } });
        var response = await host.InvokeAsync(timer, request, stopping);
        if (response.Result.Status != StatusResult.Types.Status.Success)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{timer.Name} failed: {response.Result.Exception?.Message}"));
        }

        return response;
    }

    // %Schedules:Publish% is a setting of the host: it never sees what the app configures for itself.
    private static string Setting(string text) => text.Length > 2 && text[0] == '%' && text[^1] == '%'
        ? Environment.GetEnvironmentVariable(text[1..^1].Replace(":", "__", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"'{text}' does not resolve to a value.")
        : text;
}
