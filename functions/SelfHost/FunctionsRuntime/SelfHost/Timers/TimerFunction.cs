using Microsoft.Azure.Functions.Worker.SelfHost.Discovery;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Timers;

/// <summary>A timer function with its schedule worked out.</summary>
internal sealed record TimerFunction(FunctionModel Function, TimerSchedule Schedule)
{
    public string Name => Function.Name;

    public bool IsMonitored => Function.Timer!.UseMonitor && !Schedule.FiresMoreThanOnceAMinute;
}
