using Microsoft.Azure.Functions.Worker.SelfHost.Discovery;
using Microsoft.Azure.Functions.Worker.SelfHost.Hosting;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Timers;

internal static class TimerFunctions
{
    /// <exception cref="FunctionStartupException">A setting is missing, or a schedule is none.</exception>
    public static IReadOnlyList<TimerFunction> Of(IReadOnlyList<FunctionModel> functions, IConfiguration configuration, TimeZoneInfo zone)
    {
        var problems = new List<string>();
        var timers = new List<TimerFunction>();
        foreach (var function in functions)
        {
            var written = function.Timer!.Schedule;
            var text = SettingNames.Resolve(written, configuration, out var missing);
            if (missing is not null)
                problems.Add($"Function '{function.Name}' has the schedule '{written}', but there is no setting '{missing}'.");
            else if (TimerSchedules.Parse(text, zone) is { } schedule)
                timers.Add(new TimerFunction(function, schedule));
            else
                problems.Add($"Function '{function.Name}' has the schedule '{written}' ('{text}'): neither NCRONTAB of six fields nor a time span.");
        }
        return problems.Count == 0 ? timers : throw new FunctionStartupException(problems);
    }
}
