using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>
/// Runs a function on a schedule: six-field NCRONTAB, a time span such as <c>00:05:00</c>, or the <c>%Name%</c> of a setting that holds
/// either.
/// </summary>
public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
{
    public string Schedule { get; } = schedule;

    /// <summary>Keeps the schedule's status over restarts. Without effect for a schedule that fires more than once a minute.</summary>
    public bool UseMonitor { get; set; } = true;

    public bool RunOnStartup { get; set; }
}
