using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Aggregate;

/// <summary>Derives the shape of a cube from a survey's definition. Never looks at answers: the shape says nothing about firms.</summary>
internal static class CubeStructureBuilder
{
    public static CubeStructure Build(SurveyDefinition definition)
    {
        var dimensionIds = definition.Tables.SelectMany(table => table.Dimensions).ToHashSet(StringComparer.Ordinal);
        var measureIds = definition.Tables.SelectMany(table => table.Measures).ToHashSet(StringComparer.Ordinal);
        CubeDimension[] dimensions =
            [.. definition.Dimensions.Where(dimension => dimensionIds.Contains(dimension.Id))
                .Select(dimension => CodeTree.Build(definition, dimension))];
        MeasureDefinition[] measures = [.. definition.Measures.Where(measure => measureIds.Contains(measure.Id))];
        CubeTable[] tables = [.. definition.Tables.Select(table => new CubeTable
        {
            Definition = table,
            Dimensions = [.. table.Dimensions.Select(id => Position(dimensions, dimension => dimension.Id == id, id))],
            Measures = [.. table.Measures.Select(id => Position(measures, measure => measure.Id == id, id))],
        })];
        return new CubeStructure(
            dimensions, measures, tables, [.. ImpossibleCombinations.Of(definition.Impossible, dimensions)], DifferencesOf(definition, measures));
    }

    private static MeasureDifference[] DifferencesOf(SurveyDefinition definition, MeasureDefinition[] measures) =>
        [.. from pair in NestedItems.Of(definition)
            from part in measures.Index()
            from whole in measures.Index()
            where part.Item.Kind == MeasureKind.Sum && part.Item.Item == pair.Part && whole.Item.Kind == MeasureKind.Sum && whole.Item.Item == pair.Whole
            select new MeasureDifference(part.Index, whole.Index)];

    private static int Position<T>(T[] all, Predicate<T> match, string id)
    {
        var position = Array.FindIndex(all, match);
        return position >= 0 ? position : throw new ArgumentException($"The definition has a table that uses '{id}' but does not define it.");
    }
}
