using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Protect;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Publish;

/// <summary>Remembers what it was told was published.</summary>
internal sealed class SilentObserver : IReleaseObserver
{
    public List<string> Releases { get; } = [];

    public void Aggregated(RoundKey round, AggregationResult aggregation, TimeSpan elapsed)
    {
    }

    public void Protected(RoundKey round, ProtectionReport report)
    {
    }

    public void Published(RoundKey round, RoundOutcome outcome) => Releases.Add(round.Round.Value);
}
