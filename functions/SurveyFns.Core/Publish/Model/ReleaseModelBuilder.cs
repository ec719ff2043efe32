using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Protect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Model;

/// <summary>Makes the model of a round's release from its protected cube.</summary>
public static class ReleaseModelBuilder
{
    /// <param name="referenceDate">The date the answers refer to.</param>
    /// <param name="version">Version of the release, from 1.</param>
    public static ReleaseModel Build(ProtectedCube cube, DateOnly referenceDate, int version)
    {
        var definition = cube.Definition;
        return new ReleaseModel
        {
            Survey = definition.Survey,
            Round = definition.Round,
            Version = version,
            Title = definition.Title,
            Description = definition.Description,
            Publisher = definition.Publisher,
            PublisherCode = definition.PublisherCode,
            Rounds =
            [
                new ReleaseRound
                {
                    Id = definition.Round.Value,
                    Version = version,
                    ReferenceDate = referenceDate,
                    DefinitionVersion = definition.Version,
                    DefinitionDigest = definition.Digest,
                    Design = cube.Design,
                    DesignLabel = DesignLadder.LabelOf(definition, cube.Design),
                    Response = ResponseFigures.Of(cube),
                },
            ],
            Dimensions = DimensionMetadata.Of(cube),
            Measures = MeasuresOf(cube),
            Tables = [.. cube.Structure.Tables.Select(table => TableOf(cube.Structure, table))],
            Variables = VariableMetadata.Of(cube),
            Breaks = [.. definition.Breaks
                .Where(change => definition.Items.TryGetValue(change.Item, out var item) && item.Sensitivity != Sensitivity.Identifying)
                .Select(change => new ReleaseBreak(change.Item, change.Since.Value, change.Reason))],
            Observations = [.. ObservationBuilder.Build(cube)],
            Proof = ProofJson.Write(cube.Proof),
        };
    }

    /// <summary>Those that a published table has.</summary>
    private static ReleaseMeasure[] MeasuresOf(ProtectedCube cube) => [.. cube.Structure.Measures.Index()
        .Where(measure => cube.Structure.Tables.Any(table => table.Measures.Contains(measure.Index)))
        .Select(measure => MeasureOf(cube.Definition, measure.Item))];

    private static ReleaseMeasure MeasureOf(SurveyDefinition definition, MeasureDefinition measure)
    {
        var item = measure.Item is { } id ? definition.Items[id] : null;
        return new ReleaseMeasure
        {
            Id = measure.Id,
            Label = measure.Label,
            Kind = measure.Kind.ToString().ToLowerInvariant(),
            Unit = measure.Unit,
            UnitLabel = item?.UnitLabel,
            Decimals = item?.Decimals ?? 0,
        };
    }

    private static ReleaseTable TableOf(CubeStructure structure, CubeTable table) => new()
    {
        Id = table.Id,
        Title = table.Definition.Title,
        Dimensions = [.. table.Dimensions.Select(dimension => structure.Dimensions[dimension].Id)],
        Measures = [.. table.Measures.Select(measure => structure.Measures[measure].Id)],
    };
}
