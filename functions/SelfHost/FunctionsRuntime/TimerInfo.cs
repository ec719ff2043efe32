namespace Microsoft.Azure.Functions.Worker;

public class TimerInfo
{
    /// <summary><see langword="null"/> when the schedule is not monitored.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>The run makes up for an occurrence that was missed while the host was down.</summary>
    public bool IsPastDue { get; set; }
}
