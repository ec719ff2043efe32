using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Protect;

namespace SurveyFns.Core.Publish;

/// <summary>What a request to publish a round came to.</summary>
public abstract record ReleaseOutcome
{
    private ReleaseOutcome()
    {
    }

    /// <summary>The release is as <paramref name="Round"/> says; the rest is for staff only.</summary>
    public sealed record Done(RoundOutcome Round, ProtectionReport Protection, AggregationResult Aggregation) : ReleaseOutcome;

    /// <summary>There is no such round.</summary>
    public sealed record UnknownRound : ReleaseOutcome;

    /// <summary>Responses are still accepted: figures that are published are frozen, so they must be complete.</summary>
    public sealed record NotClosed(Round Round) : ReleaseOutcome;

    /// <summary>Every version of it is withdrawn: its figures do not come back.</summary>
    public sealed record Withdrawn : ReleaseOutcome;

    /// <summary>What would go out is not what was approved, so it has to be approved again.</summary>
    /// <param name="Draft">Identifies what would go out.</param>
    public sealed record DraftChanged(string Draft) : ReleaseOutcome;

    /// <summary>Another run is publishing the survey.</summary>
    public sealed record Busy : ReleaseOutcome;
}
