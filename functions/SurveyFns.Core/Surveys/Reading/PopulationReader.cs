namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Reads which responses are counted.</summary>
internal static class PopulationReader
{
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Read(Place? place, AskedItems items)
    {
        var population = new SortedDictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        foreach (var (id, codes) in place?.ReadProperties() ?? [])
        {
            var item = items.FindClassifying(id, codes);
            if (item is { Type: not ItemType.SingleChoice })
            {
                codes.Refuse($"'{id}' is no single choice");
                continue;
            }

            var accepted = CodeNames.Read(codes.ReadElements(), item?.CodeList);
            if (accepted.Count == 0 && codes.Kind == System.Text.Json.JsonValueKind.Array)
            {
                codes.Refuse("must not be empty");
            }

            population.Add(id, accepted.ToHashSet(StringComparer.Ordinal));
        }

        return population;
    }
}
