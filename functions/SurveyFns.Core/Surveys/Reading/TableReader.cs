namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Reads the published tables.</summary>
internal sealed class TableReader(IReadOnlyList<Place> dimensions, IReadOnlyList<Place> measures)
{
    private readonly UniqueNames names = new("table");
    private readonly HashSet<string> dimensionIds = IdsOf(dimensions);
    private readonly HashSet<string> measureIds = IdsOf(measures);

    public TableDefinition Read(Place place)
    {
        var reader = new ObjectReader(place, PropertyNames.Table);
        var id = Identifier.ReadName(reader, isColumn: false);
        names.Add(id, place);
        reader.Require("dimensions");
        return new()
        {
            Id = id,
            Title = reader.Localized("title"),
            Dimensions = ReadNames(reader.List("dimensions"), "dimension", dimensionIds.Contains),
            Measures = ReadNames(reader.List("measures", minimum: 1), "measure", id => measureIds.Count == 0 || measureIds.Contains(id)),
        };
    }

    private static List<string> ReadNames(IReadOnlyList<Place> places, string what, Func<string, bool> isKnown)
    {
        var names = new List<string>(places.Count);
        foreach (var place in places)
        {
            if (place.ReadText() is not { } name)
            {
                continue;
            }

            if (!isKnown(name))
            {
                place.Refuse($"there is no {what} '{name}'");
            }
            else if (names.Contains(name))
            {
                place.Refuse($"the {what} '{name}' is there twice");
            }

            names.Add(name);
        }

        return names;
    }

    /// <summary>Ids as they stand in the file, those of refused dimensions and measures included: one mistake is said once.</summary>
    private static HashSet<string> IdsOf(IReadOnlyList<Place> places) => places
        .Select(place => place.Find("id"))
        .Where(id => id is { Kind: System.Text.Json.JsonValueKind.String })
        .Select(id => id!.Value.Element.GetString()!)
        .ToHashSet(StringComparer.Ordinal);
}
