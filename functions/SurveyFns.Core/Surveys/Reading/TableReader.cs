using System.Text.Json;

namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Reads the published tables.</summary>
internal sealed class TableReader(IReadOnlyList<Place> dimensions, IReadOnlyList<Place> measures)
{
    private readonly UniqueNames names = new("table");
    private readonly NameList dimensionNames = new("dimension", dimensions, mustNotBeEmpty: false);
    private readonly Dictionary<string, string> itemOfDimension = ItemsOf(dimensions);
    private readonly NameList measureNames = new("measure", measures, mustNotBeEmpty: true);

    public TableDefinition Read(Place place)
    {
        var reader = new ObjectReader(place, PropertyNames.Table);
        var id = Identifier.ReadName(reader, isColumn: false);
        names.Add(id, place);
        var ownDimensions = dimensionNames.Read(reader.List("dimensions"));
        CheckItems(ownDimensions, reader.Require("dimensions"));
        return new()
        {
            Id = id,
            Title = reader.Localized("title"),
            Dimensions = ownDimensions,
            Measures = measureNames.Read(reader.List("measures", minimum: 1)),
        };
    }

    /// <summary>Cells of such a table would hang together in a way that its margins do not show.</summary>
    private void CheckItems(IReadOnlyList<string> names, Place? place)
    {
        var ofOneItem = names.Where(itemOfDimension.ContainsKey).GroupBy(name => itemOfDimension[name]).FirstOrDefault(group => group.Count() > 1);
        if (ofOneItem?.Distinct().ToList() is [var first, var second, ..])
        {
            place?.Refuse($"'{first}' and '{second}' classify the same item: use them in different tables");
        }
    }

    private static Dictionary<string, string> ItemsOf(IReadOnlyList<Place> dimensions)
    {
        var items = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var dimension in dimensions)
        {
            if (dimension.Find("id") is { Kind: JsonValueKind.String } id && dimension.Find("item") is { Kind: JsonValueKind.String } item)
            {
                items.TryAdd(id.Element.GetString()!, item.Element.GetString()!);
            }
        }

        return items;
    }
}
