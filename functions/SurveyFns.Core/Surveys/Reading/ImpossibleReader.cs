namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Reads the combinations of codes that no response can have.</summary>
internal static class ImpossibleReader
{
    public static IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<string>>> Read(
        IReadOnlyList<Place> places, IReadOnlyList<Place> declared, IReadOnlyList<DimensionDefinition> dimensions)
    {
        var known = declared.Select(dimension => dimension.Find("id")?.Element.ToString()).ToHashSet(StringComparer.Ordinal);
        return [.. places.Select(place => Read(place, known, dimensions))];
    }

    /// <param name="known">Ids of all dimensions, refused ones as well.</param>
    private static Dictionary<string, IReadOnlyList<string>> Read(
        Place place, HashSet<string?> known, IReadOnlyList<DimensionDefinition> dimensions)
    {
        var properties = place.ReadProperties();
        var combination = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, codes) in properties)
        {
            if (dimensions.FirstOrDefault(dimension => dimension.Id == name) is not { } dimension)
            {
                if (!known.Contains(name))
                {
                    codes.Refuse($"there is no dimension '{name}'");
                }

                continue;
            }

            combination.Add(name, ReadCodes(codes, dimension));
        }

        if (properties.Count < 2)
        {
            place.Refuse("a combination that cannot be is one of at least two dimensions");
        }

        return combination;
    }

    private static IReadOnlyList<string> ReadCodes(Place place, DimensionDefinition dimension)
    {
        var codes = place.ReadElements();
        if (codes.Count == 0)
        {
            place.Refuse("must name a code");
        }

        if (dimension.Grouping is null)
        {
            return CodeNames.ReadAny(codes, dimension.CodeList);
        }

        var groups = dimension.CodeList.Groupings.TryGetValue(dimension.Grouping, out var grouping) ? grouping.Groups : [];
        var names = new List<string>();
        foreach (var code in codes)
        {
            if (code.ReadText() is not { } name)
            {
                continue;
            }

            if (!groups.Any(group => group.Id == name))
            {
                code.Refuse($"'{dimension.Grouping}' has no group '{name}'");
            }

            names.Add(name);
        }

        return names;
    }
}
