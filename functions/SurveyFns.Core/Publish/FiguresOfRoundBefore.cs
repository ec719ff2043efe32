using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish;

/// <summary>Reads what the round before published of the firms that a round's linked tables ask about.</summary>
internal sealed class FiguresOfRoundBefore(OpenDataReader published)
{
    /// <returns>By code of origin; nothing where no table links the rounds, or that round's release is not there or withdrawn.</returns>
    public async Task<IReadOnlyDictionary<string, long>> FindAsync(SurveyDefinition definition, CancellationToken cancellationToken)
    {
        var origin = definition.Dimensions.FirstOrDefault(dimension => dimension.Origin is not null)?.Origin;
        if (origin is null)
        {
            return new Dictionary<string, long>();
        }

        var release = ReleaseKey.Of(origin.Round.Key);
        return await published.FindLatestAsync(release, cancellationToken) is { } version
            && await published.FindModelAsync(release, version, cancellationToken) is { } model
            ? Read(model, origin)
            : new Dictionary<string, long>();
    }

    private static Dictionary<string, long> Read(ReleaseModel model, Origin origin)
    {
        var count = origin.Round.Measures.FirstOrDefault(measure => measure.Kind == MeasureKind.Count)?.Id;
        var column = origin.Dimension is { } used ? model.ColumnOf(used.Id) : -1;
        var figures = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var observation in model.Observations.Where(observation => observation.Measure == count && observation.Value is not null))
        {
            if (observation.Codes.Index().All(code => code.Index == column || IsTotal(model, code.Index, code.Item)))
            {
                var code = column < 0 || IsTotal(model, column, observation.Codes[column]) ? CubeDimension.InLastRound : observation.Codes[column];
                figures[code] = (long)observation.Value!.Value;
            }
        }

        return figures;
    }

    private static bool IsTotal(ReleaseModel model, int column, string code) =>
        code == CubeDimension.Total || code == model.Dimensions[column].Codes[0].Id;
}
