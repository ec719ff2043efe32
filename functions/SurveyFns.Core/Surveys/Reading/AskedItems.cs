namespace SurveyFns.Core.Surveys.Reading;

/// <summary>The items of a round for what is counted: which of them may classify responses.</summary>
internal sealed class AskedItems(IReadOnlyList<Section> sections, IReadOnlySet<string> broken)
{
    private readonly Dictionary<string, (Item Item, Section Section)> items = sections
        .SelectMany(section => section.Items.Select(item => (Item: item, Section: section)))
        .DistinctBy(asked => asked.Item.Id)
        .ToDictionary(asked => asked.Item.Id, StringComparer.Ordinal);

    /// <summary>A top-level item; refused and null where there is none, null alone where it has been refused itself.</summary>
    public Item? Find(string id, Place place)
    {
        if (items.Count == 0 || broken.Contains(id))
        {
            return null;
        }

        if (items.TryGetValue(id, out var asked))
        {
            return asked.Item;
        }

        place.Refuse(sections.SelectMany(section => section.Items).Any(group => group.Items.Any(item => item.Id == id))
            ? $"'{id}' is in the rows of a group: it has no single answer"
            : $"there is no item '{id}'");
        return null;
    }

    /// <summary>An item by which responses can be told apart; refused and null where it is none.</summary>
    public Item? FindClassifying(string id, Place place)
    {
        if (Find(id, place) is not { } item)
        {
            return null;
        }

        var reason = item.Sensitivity == Sensitivity.Identifying
            ? $"'{id}' identifies the firm"
            : item.Type is ItemType.Group or ItemType.MultipleChoice or ItemType.Text
            ? $"'{id}' is of type '{Words.Of(Words.ItemTypes, item.Type)}': only single choices, year-months, dates and numbers classify"
            : !item.Required && item.When is null && items[id].Section.When is null
            ? $"'{id}' may be left blank by anyone: only required or routed items classify"
            : null;
        if (reason is null)
        {
            return item;
        }

        place.Refuse(reason);
        return null;
    }
}
