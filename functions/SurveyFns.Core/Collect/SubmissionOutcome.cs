using SurveyFns.Core.Store;
using SurveyFns.Core.Validate;

namespace SurveyFns.Core.Collect;

/// <summary>What a submission came to.</summary>
public abstract record SubmissionOutcome
{
    private SubmissionOutcome()
    {
    }

    /// <summary>The response is durably stored.</summary>
    public sealed record Accepted(SubmitOutcome Stored, StoredResponse Response) : SubmissionOutcome;

    public sealed record Invalid(IReadOnlyList<Finding> Findings) : SubmissionOutcome;

    public sealed record NotOpen(Round Round, RoundState State) : SubmissionOutcome;

    public sealed record UnknownRound : SubmissionOutcome;

    /// <summary>There is a response already and the request does not say which revision it amends.</summary>
    public sealed record ETagRequired(string CurrentETag) : SubmissionOutcome;

    /// <summary>The response was amended by somebody else in between; null where there is none to amend.</summary>
    public sealed record Stale(string? CurrentETag) : SubmissionOutcome;
}
