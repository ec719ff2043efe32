using SurveyFns.Core.Collect;
using SurveyFns.Core.Publish.Files;

namespace SurveyFns.Core.Publish.Review;

/// <summary>What a request for a draft, or a decision about it, came to.</summary>
public abstract record DraftOutcome
{
    private DraftOutcome()
    {
    }

    public sealed record Found(ReleaseDraft Draft, IReadOnlyList<ReleaseReview> Reviews) : DraftOutcome;

    /// <summary>A file of the draft, as it would be published; its pages say that they are a draft.</summary>
    public sealed record FoundFile(ReleaseFile File) : DraftOutcome;

    /// <summary>A release has no file of that name.</summary>
    public sealed record UnknownFile : DraftOutcome;

    /// <summary>The decision is recorded.</summary>
    public sealed record Reviewed(Round Round) : DraftOutcome;

    public sealed record UnknownRound : DraftOutcome;

    /// <summary>Responses are still accepted: there is nothing final to look at.</summary>
    public sealed record NotClosed(Round Round) : DraftOutcome;

    /// <summary>Figures that are published no longer change.</summary>
    public sealed record AlreadyPublished : DraftOutcome;

    /// <summary>The draft is not the one that was looked at.</summary>
    public sealed record Changed(string Draft) : DraftOutcome;
}
