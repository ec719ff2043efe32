using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>One line of a <see cref="LineChart"/>.</summary>
/// <param name="Observations">One per round, in their order; null where the release has none.</param>
internal sealed record ChartLine(string Label, IReadOnlyList<Observation?> Observations)
{
    public int Shown => Observations.Count(observation => observation?.Value is not null);

    public bool HasGap => Shown < Observations.Count;
}
