using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Review;

/// <summary>Finds out why the figures of a draft are withheld, from the figures before protection.</summary>
internal sealed class HiddenReasons(Cube cube, ReleaseModel model)
{
    public DraftCell Explain(Observation observation) =>
        new(observation, observation.Status == ObservationStatus.Hidden ? ReasonOf(observation) : null);

    private HiddenReason ReasonOf(Observation observation)
    {
        var below = cube.InnerCells.Where(inner => IsBelow(inner.Key, observation)).Select(inner => inner.Value).ToArray();
        var threshold = cube.Definition.Disclosure.Threshold;
        if (below.Sum(value => value.Count) < threshold)
        {
            return HiddenReason.FewFirms;
        }

        var measure = cube.Structure.Measures.Index().First(measure => measure.Item.Id == observation.Measure);
        return measure.Item.Kind == MeasureKind.Sum && below.Sum(value => value.Sums[measure.Index].Contributors) < threshold
            ? HiddenReason.FewContributors
            : HiddenReason.ProtectsAnother;
    }

    private bool IsBelow(long inner, Observation observation)
    {
        foreach (var (position, dimension) in cube.Structure.Dimensions.Index())
        {
            var wanted = observation.Codes[model.ColumnOf(dimension.Id)];
            var code = wanted == CubeDimension.Total ? 0 : dimension.PositionOf(wanted);
            var held = cube.Structure.CodeOf(inner, position);
            while (held >= 0 && held != code)
            {
                held = dimension.Codes[held].Parent;
            }

            if (held < 0)
            {
                return false;
            }
        }

        return true;
    }
}
