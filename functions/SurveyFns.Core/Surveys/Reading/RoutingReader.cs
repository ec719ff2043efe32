using System.Text.Json;
using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Adds the conditions under which sections and items are asked; each may read only what stands before it.</summary>
internal sealed class RoutingReader(ExpressionContext context)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public Section Read(Section section, Place place)
    {
        var when = ReadWhen(place, group: null);
        var items = new List<Item>(section.Items.Count);
        foreach (var (item, itemPlace) in section.Items.Zip(PlacesOfItems(place)))
        {
            items.Add(Read(item, itemPlace, group: null));
        }

        return section with { When = when, Items = items };
    }

    private Item Read(Item item, Place place, Item? group)
    {
        var when = ReadWhen(place, group);
        List<Item> rows = [];
        if (item.Items.Count > 0)
        {
            rows.AddRange(item.Items.Zip(PlacesOfItems(place)).Select(row => Read(row.First, row.Second, item)));
        }

        asked.Add(item.Id);
        return item with { When = when, Items = rows };
    }

    private Expression? ReadWhen(Place place, Item? group) => place.Find("when") is { } when
        ? new ExpressionReader(context with { Group = group, Asked = asked }).ReadCondition(when)
        : null;

    /// <summary>Places of the items, where they have been read without complaint.</summary>
    private static IReadOnlyList<Place> PlacesOfItems(Place place) =>
        place.Find("items") is { Kind: JsonValueKind.Array } items ? items.ReadElements() : [];
}
