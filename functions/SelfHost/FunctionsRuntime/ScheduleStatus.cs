namespace Microsoft.Azure.Functions.Worker;

/// <summary>Where a timer stands. Times are UTC.</summary>
public class ScheduleStatus
{
    /// <summary>Last occurrence; <see cref="DateTime.MinValue"/> when there has been none.</summary>
    public DateTime Last { get; set; }

    public DateTime Next { get; set; }

    /// <summary>The time from which <see cref="Next"/> was reckoned.</summary>
    public DateTime LastUpdated { get; set; }
}
