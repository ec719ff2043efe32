namespace SurveyFns.App.Store.Tables;

/// <summary>What a transaction came to.</summary>
public abstract record TransactionOutcome
{
    private TransactionOutcome()
    {
    }

    /// <summary>All writes are durable.</summary>
    /// <param name="ETags">The new ETag of each written row, in the order of the writes; empty for a deletion.</param>
    public sealed record Committed(IReadOnlyList<string> ETags) : TransactionOutcome;

    /// <summary>A condition did not hold; nothing was written.</summary>
    /// <param name="Index">The first write that failed.</param>
    public sealed record Conflict(int Index) : TransactionOutcome;
}
