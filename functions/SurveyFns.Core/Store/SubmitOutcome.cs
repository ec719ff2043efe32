namespace SurveyFns.Core.Store;

/// <summary>What storing a response came to.</summary>
public abstract record SubmitOutcome
{
    private SubmitOutcome()
    {
    }

    /// <summary>The firm's first response of the round is stored.</summary>
    public sealed record Created(StoredResponse Response) : SubmitOutcome;

    /// <summary>A new revision is stored.</summary>
    public sealed record Amended(StoredResponse Response) : SubmitOutcome;

    /// <summary>The very same response is already there: nothing was written.</summary>
    public sealed record Unchanged(StoredResponse Response) : SubmitOutcome;

    /// <summary>There is a different response and the request names no ETag.</summary>
    public sealed record ETagRequired(StoredResponse Current) : SubmitOutcome;

    /// <summary>The response was amended since the ETag was given out, or there is none yet.</summary>
    public sealed record Stale(StoredResponse? Current) : SubmitOutcome;
}
