namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>What an expression or a message may name at its place in a definition.</summary>
internal sealed record ExpressionContext
{
    /// <summary>Top-level items of the round, groups included, by id.</summary>
    public required IReadOnlyDictionary<string, Item> Items { get; init; }

    /// <summary>Items that are refused themselves: what else is wrong with their use cannot be known.</summary>
    public IReadOnlySet<string> Broken { get; init; } = new HashSet<string>();

    /// <summary>Top-level items of the round that is compared with; null where there is none.</summary>
    public IReadOnlyDictionary<string, Item>? LastItems { get; init; }

    /// <summary>Whether that round failed: which items it has cannot be known.</summary>
    public bool LastFailed { get; init; }

    /// <summary>The group whose row is judged; null = the response as a whole.</summary>
    public Item? Group { get; init; }

    /// <summary>Items that have been asked before this place; null = all may be read.</summary>
    public IReadOnlySet<string>? Asked { get; init; }

    /// <summary>List of the codes that <c>allCodes</c> goes through; null outside of it.</summary>
    public CodeList? CodeList { get; init; }

    /// <summary>Finds an item of this response, that of the row first.</summary>
    public ItemLookup Find(string id)
    {
        if (IsBroken(id))
        {
            return ItemLookup.Silent;
        }

        if (Find(Items, id) is not { } item)
        {
            return ItemLookup.Refused(GroupOf(id) is { } group
                ? $"'{id}' is in the rows of '{group.Id}': only an edit with \"each\": \"{group.Id}\" or an item of that row may read it"
                : $"there is no item '{id}'");
        }

        return Asked?.Contains(id) == false
            ? ItemLookup.Refused($"'{id}' is not asked before this place")
            : ItemLookup.Found(item);
    }

    /// <summary>Finds an item of last year's response: it exists there or here, and is of one type in both.</summary>
    public ItemLookup FindLast(string id)
    {
        if (IsBroken(id))
        {
            return ItemLookup.Silent;
        }

        var item = Find(Items, id);
        var last = LastItems is null ? null : Find(LastItems, id);
        if ((item ?? last) is not { } found)
        {
            return LastFailed
                ? ItemLookup.Silent
                : ItemLookup.Refused($"there is no item '{id}', neither in this round nor in the one it is compared with");
        }

        return item is not null && last is not null && item.Type != last.Type
            ? ItemLookup.Refused($"'{id}' is of another type in the round that is compared with")
            : Group is { MatchRowsBy: null } && !Items.ContainsKey(id) && LastItems?.ContainsKey(id) != true
            ? ItemLookup.Refused($"rows of '{Group.Id}' are not compared with last year's: it has no 'matchRowsBy'")
            : ItemLookup.Found(found);
    }

    private Item? Find(IReadOnlyDictionary<string, Item> items, string id) =>
        (Group is null ? null : items.GetValueOrDefault(Group.Id)?.Items.FirstOrDefault(item => item.Id == id))
        ?? items.GetValueOrDefault(id);

    /// <summary>Refused itself, as all are where there is none: one mistake is said once.</summary>
    private bool IsBroken(string id) => Items.Count == 0 || Broken.Contains(id);

    private Item? GroupOf(string id) => Items.Values.FirstOrDefault(group => group.Items.Any(item => item.Id == id));
}
