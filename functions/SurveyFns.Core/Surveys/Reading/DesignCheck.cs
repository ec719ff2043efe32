using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Protect;

namespace SurveyFns.Core.Surveys.Reading;

/// <summary>
/// Tables must be such that they can be counted and protected; that would turn out when the round is published, which is too late. No table is
/// over dates. Dimensions of one item that are published together must refine one another, or disclosure control could not see how their
/// tables hang together.
/// </summary>
internal static class DesignCheck
{
    /// <summary>Cells are numbers of 64 bits, and linked tables have three for one.</summary>
    private const long MostCells = long.MaxValue / 3;

    public static void Run(SurveyDefinition definition, ObjectReader reader)
    {
        RefuseDates(definition, [.. reader.List("tables"), .. reader.Find("linked")?.Find("tables")?.ReadElements() ?? []]);
        RefuseTooManyCells(definition, reader);
        var linked = definition.Linked?.Tables ?? [];
        var reasons = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (definition.Designs.Count == 0)
        {
            Check(definition, definition.Tables, reader.Find("tables"), reasons);
        }

        foreach (var (design, place) in definition.Designs.Zip(reader.List("designs")))
        {
            var ids = design.Tables.Concat(linked).ToHashSet(StringComparer.Ordinal);
            Check(definition, definition.Tables.Where(table => ids.Contains(table.Id)), place, reasons);
        }
    }

    private static void RefuseDates(SurveyDefinition definition, IReadOnlyList<Place> places)
    {
        var dates = definition.Dimensions
            .Where(dimension => dimension.Item is { } item && definition.Items[item].Type is ItemType.Date or ItemType.YearMonth)
            .Select(dimension => dimension.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (table, place) in definition.Tables.Zip(places))
        {
            if (table.Dimensions.FirstOrDefault(dates.Contains) is { } dimension)
            {
                place.Find("dimensions")?.Refuse($"'{dimension}' classifies a date: no table can be counted by it; ask for the year as a number");
            }
        }
    }

    private static void RefuseTooManyCells(SurveyDefinition definition, ObjectReader reader)
    {
        var used = definition.Tables.SelectMany(table => table.Dimensions).ToHashSet(StringComparer.Ordinal);
        // With the total, "unknown" and what a dimension of origins has besides.
        var bound = definition.Dimensions.Where(dimension => used.Contains(dimension.Id))
            .Aggregate(1.0, (product, dimension) => product * (dimension.CodeList.Codes.Count + 3));
        if (bound > MostCells && !IsCountable(definition))
        {
            reader.Find("tables")?.Refuse("the dimensions of all tables have too many combinations of codes together: use fewer or coarser ones");
        }
    }

    private static bool IsCountable(SurveyDefinition definition)
    {
        try
        {
            return CubeStructure.For(definition).CellCount <= MostCells;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <param name="reasons">What is known already of dimensions of one item: most designs have the same.</param>
    private static void Check(
        SurveyDefinition definition, IEnumerable<TableDefinition> tables, Place? place, Dictionary<string, string?> reasons)
    {
        var used = tables.SelectMany(table => table.Dimensions).ToHashSet(StringComparer.Ordinal);
        foreach (var ofOneItem in definition.Dimensions.Where(dimension => dimension.Item is not null && used.Contains(dimension.Id))
            .GroupBy(dimension => dimension.Item).Where(MayContradict))
        {
            string[] dimensions = [.. ofOneItem.Select(dimension => dimension.Id)];
            var key = string.Join(' ', dimensions);
            if (!reasons.TryGetValue(key, out var reason))
            {
                reasons[key] = reason = Contradiction(definition, dimensions);
            }

            if (reason is not null)
            {
                place?.Refuse(reason);
            }
        }
    }

    /// <summary>A grouping is made up of whole codes of its list: what is to be looked at are two groupings and two lists.</summary>
    private static bool MayContradict(IEnumerable<DimensionDefinition> ofOneItem)
    {
        var list = ofOneItem.First().CodeList.Id;
        return ofOneItem.Count(dimension => dimension.Grouping is not null) > 1 || ofOneItem.Any(dimension => dimension.CodeList.Id != list);
    }

    private static string? Contradiction(SurveyDefinition definition, IEnumerable<string> dimensions)
    {
        var structure = CubeStructure.For(definition with { Tables = [.. dimensions.Select(TableOver)], Impossible = [] });
        try
        {
            _ = new DimensionLinks(structure, structure.Tables);
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }

    private static TableDefinition TableOver(string dimension) =>
        new() { Id = dimension, Title = new(dimension, dimension), Dimensions = [dimension], Measures = [] };
}
