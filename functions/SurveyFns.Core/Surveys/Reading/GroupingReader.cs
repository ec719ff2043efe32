namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Reads coarser cuts of a code list: each code that an answer may have is in exactly one group.</summary>
internal static class GroupingReader
{
    public static Dictionary<string, CodeGrouping> Read(IReadOnlyList<Place> places, CodeList list)
    {
        var names = new UniqueNames("grouping");
        var groupings = new Dictionary<string, CodeGrouping>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            var reader = new ObjectReader(place, PropertyNames.Grouping);
            var grouping = new CodeGrouping { Id = Identifier.ReadSlug(reader), Groups = ReadGroups(reader, list) };
            if (names.Add(grouping.Id, place))
            {
                groupings.Add(grouping.Id, grouping);
            }
        }

        return groupings;
    }

    private static List<CodeGroup> ReadGroups(ObjectReader grouping, CodeList list)
    {
        var names = new UniqueNames("group");
        var grouped = new Dictionary<string, string>(StringComparer.Ordinal);
        var groups = new List<CodeGroup>();
        foreach (var place in grouping.List("groups", minimum: 1))
        {
            var reader = new ObjectReader(place, PropertyNames.Group);
            var id = Identifier.ReadCode(reader);
            names.Add(id, place);
            var members = reader.List("codes", minimum: 1);
            var codes = members.Select(code => ReadMember(code, id, list, grouped)).OfType<string>().ToList();
            var standsForItself = codes is [var only] && only == id;
            if (list.Contains(id) && !standsForItself)
            {
                place.Refuse("id", $"'{id}' is a code of the list: the name would mean two things");
            }

            groups.Add(new(id, reader.Localized("label"), codes));
        }

        foreach (var code in list.Leaves.Where(code => groups.Count > 0 && !grouped.ContainsKey(code.Id)))
        {
            grouping.Place.Refuse($"the code '{code.Id}' is in no group");
        }

        return groups;
    }

    private static string? ReadMember(Place place, string group, CodeList list, Dictionary<string, string> grouped)
    {
        if (place.ReadText() is not { } code)
        {
            return null;
        }

        var reason = !list.IsLeaf(code)
            ? (list.Contains(code) ? $"'{code}' has codes below it: group those" : $"there is no code '{code}'")
            : grouped.TryAdd(code, group) ? null : $"the code '{code}' is in two groups, '{grouped[code]}' and '{group}'";
        if (reason is not null)
        {
            place.Refuse(reason);
        }

        return code;
    }
}
