using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Protect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish;

/// <summary>Is told what a round went through on its way to the open data, for telemetry. Must not throw.</summary>
public interface IReleaseObserver
{
    /// <summary>The responses of a round were folded into a cube.</summary>
    /// <param name="round">The round.</param>
    /// <param name="aggregation">What it took.</param>
    /// <param name="elapsed">The time from the first read to the finished cube.</param>
    void Aggregated(RoundKey round, AggregationResult aggregation, TimeSpan elapsed);

    /// <summary>The figures of a round were protected.</summary>
    void Protected(RoundKey round, ProtectionReport report);

    /// <summary>A run of the publisher ended with the round as the outcome says.</summary>
    void Published(RoundKey round, RoundOutcome outcome);
}
