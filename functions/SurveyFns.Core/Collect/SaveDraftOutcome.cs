namespace SurveyFns.Core.Collect;

/// <summary>What saving a draft came to.</summary>
public abstract record SaveDraftOutcome
{
    private SaveDraftOutcome()
    {
    }

    public sealed record Saved(Draft Draft) : SaveDraftOutcome;

    public sealed record NotOpen(Round Round, RoundState State) : SaveDraftOutcome;

    /// <summary>Somebody else saved in between.</summary>
    public sealed record Stale : SaveDraftOutcome;

    public sealed record UnknownRound : SaveDraftOutcome;
}
