using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Protect;
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
        var measure = cube.Structure.Measures.Index().First(measure => measure.Item.Id == observation.Measure);
        if (measure.Item.Kind == MeasureKind.Left)
        {
            return LeftBelow(observation) < cube.Definition.Disclosure.Threshold ? HiddenReason.FewFirms : HiddenReason.ProtectsAnother;
        }

        var below = cube.InnerCells.Where(inner => IsBelow(inner.Key, observation)).Select(inner => inner.Value).ToArray();
        var threshold = cube.Definition.Disclosure.Threshold;
        if (below.Sum(value => value.Count) < threshold)
        {
            return HiddenReason.FewFirms;
        }

        if (measure.Item.Kind != MeasureKind.Sum)
        {
            return HiddenReason.ProtectsAnother;
        }

        var sum = below.Aggregate(default(SumValue), (total, value) => total.Add(value.Sums[measure.Index]));
        return sum.Contributors < threshold ? HiddenReason.FewContributors
            : PrimarySuppression.IsSensitive(cube.Definition.Disclosure, sum) ? HiddenReason.Dominated
            : HiddenReason.ProtectsAnother;
    }

    private long LeftBelow(Observation observation)
    {
        var dimension = cube.Structure.Dimensions.First(dimension => dimension.IsOrigin);
        var wanted = dimension.PositionOf(observation.Codes[model.ColumnOf(dimension.Id)]);
        return cube.Left.Where(left => IsAtOrBelow(dimension, left.Key, wanted)).Sum(left => left.Value);
    }

    private static bool IsAtOrBelow(CubeDimension dimension, int code, int above)
    {
        while (code >= 0 && code != above)
        {
            code = dimension.Codes[code].Parent;
        }

        return code >= 0;
    }

    private bool IsBelow(long inner, Observation observation)
    {
        foreach (var (position, dimension) in cube.Structure.Dimensions.Index())
        {
            var wanted = observation.Codes[model.ColumnOf(dimension.Id)];
            var code = wanted == CubeDimension.Total ? 0 : dimension.PositionOf(wanted);
            if (!IsAtOrBelow(dimension, cube.Structure.CodeOf(inner, position), code))
            {
                return false;
            }
        }

        return true;
    }
}
