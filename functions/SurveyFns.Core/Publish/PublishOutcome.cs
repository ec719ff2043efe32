using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish;

/// <summary>What a run of the publisher came to.</summary>
public abstract record PublishOutcome
{
    private PublishOutcome()
    {
    }

    /// <summary>Readers see every round and the series as said here.</summary>
    /// <param name="Rounds">In the order of the rounds' ids.</param>
    /// <param name="SeriesVersion">The version of the series that readers see now; 0 where nothing was ever published.</param>
    public sealed record Completed(IReadOnlyList<RoundOutcome> Rounds, int SeriesVersion) : PublishOutcome;

    /// <summary>
    /// Nothing was changed, because no version of these rounds stands: what is withdrawn must not come back under the next number.
    /// </summary>
    public sealed record Withdrawn(IReadOnlyList<RoundId> Rounds) : PublishOutcome;

    /// <summary>Another writer is at work on the survey: nothing that readers see was changed. Try again later.</summary>
    public sealed record Busy : PublishOutcome;
}
