namespace SurveyFns.Core.Collect;

/// <summary>
/// Counts failures by address within a window, in this process only: a brake on guessing, beside the durable lock of a handle.
/// Holds at most <see cref="MaximumAddresses"/> addresses; the oldest go first.
/// </summary>
public sealed class FailureWindow(TimeProvider clock)
{
    public const int MaximumAddresses = 10_000;
    private readonly Lock gate = new();
    private readonly Dictionary<string, (int Failures, DateTimeOffset Since)> failures = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    /// <summary>Counts one more failure.</summary>
    /// <returns>How long the address has to wait; null where it need not.</returns>
    public TimeSpan? CountFailure(string address)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            if (!failures.TryGetValue(address, out var entry))
            {
                MakeRoom();
                order.Enqueue(address);
                entry = (0, now);
            }
            else if (entry.Since + AccessCodeRules.Window <= now)
            {
                entry = (0, now);
            }

            entry.Failures++;
            failures[address] = entry;
            return entry.Failures > AccessCodeRules.MaximumFailures ? entry.Since + AccessCodeRules.Window - now : null;
        }
    }

    /// <summary>How long an address that has failed too often has to wait; null where it need not. Counts nothing.</summary>
    public TimeSpan? FindWait(string address)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            return failures.TryGetValue(address, out var entry) && entry.Failures >= AccessCodeRules.MaximumFailures
                && entry.Since + AccessCodeRules.Window is var end && end > now ? end - now : null;
        }
    }

    private void MakeRoom()
    {
        while (failures.Count >= MaximumAddresses && order.TryDequeue(out var oldest))
        {
            failures.Remove(oldest);
        }
    }
}
