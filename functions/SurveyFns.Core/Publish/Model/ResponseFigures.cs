using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Protect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Model;

/// <summary>How complete a round is, as far as that may be shown.</summary>
/// <param name="Registered">
/// Firms in the register on the reference date. Null where it is hidden: the firms that answered lie between those counted and those registered,
/// and where few are registered without being counted, the two would give them away.
/// </param>
/// <param name="Responded">
/// Firms that answered, whatever their status. Null where it is hidden: the firms that answered without being counted are a cell like
/// any other, and would follow by subtraction.
/// </param>
/// <param name="Counted">Firms counted in the figures, the grand total; null where no table counts firms.</param>
public sealed record ResponseFigures(long? Registered, long? Responded, long? Counted)
{
    /// <summary>The figures of a protected cube that may be shown beside it.</summary>
    public static ResponseFigures Of(ProtectedCube cube)
    {
        var measure = cube.Structure.Measures.Index()
            .FirstOrDefault(measure => measure.Item.Kind == MeasureKind.Count, (Index: -1, Item: null!)).Index;
        var counted = measure < 0 ? null : cube.ValueOf(CubeStructure.GrandTotal, measure);
        var (registered, responded) = cube.ResponseRate;
        var threshold = cube.Definition.Disclosure.Threshold;
        return !SomeMayNotCount(cube) ? new ResponseFigures(registered, responded, counted) : new ResponseFigures(
            registered - (counted ?? 0) < threshold ? null : registered,
            counted is null || responded - counted < threshold ? null : responded,
            counted);
    }

    private static bool SomeMayNotCount(ProtectedCube cube) =>
        cube.Definition.Population.Count > 0
        || cube.Structure.Dimensions.Select(dimension => dimension.Definition).Any(dimension =>
            dimension.Item is not null && dimension.CodeList.Codes.Any(code => !DimensionCodes.IsBelowTotal(dimension, code.Id)));
}
