using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish.Files;

/// <summary>How many rows the observations have, by status.</summary>
public sealed record ObservationCounts(int Shown, int Hidden, int NotSurveyed)
{
    public static ObservationCounts Of(IReadOnlyList<Observation> observations) => new(
        observations.Count(observation => observation.Status == ObservationStatus.Shown),
        observations.Count(observation => observation.Status == ObservationStatus.Hidden),
        observations.Count(observation => observation.Status == ObservationStatus.NotSurveyed));
}
