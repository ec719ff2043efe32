namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>What an expression may name at its place in a definition.</summary>
internal sealed record ExpressionContext
{
    /// <summary>Top-level items of the round, groups included, by id.</summary>
    public required IReadOnlyDictionary<string, Item> Items { get; init; }

    /// <summary>Top-level items of the round that is compared with; null where there is none.</summary>
    public IReadOnlyDictionary<string, Item>? LastItems { get; init; }

    /// <summary>The group whose row is judged; null = the response as a whole.</summary>
    public Item? Group { get; init; }

    /// <summary>Items that have been asked before this place; null = all may be read.</summary>
    public IReadOnlySet<string>? Asked { get; init; }

    /// <summary>List of the codes that <c>allCodes</c> goes through; null outside of it.</summary>
    public CodeList? CodeList { get; init; }

    /// <summary>The item of that id in the row or else in the response; null where there is none.</summary>
    public Item? Find(string id) => Find(Items, id);

    /// <summary>As <see cref="Find(string)"/>, in the round that is compared with.</summary>
    public Item? FindLast(string id) => LastItems is null ? null : Find(LastItems, id);

    /// <summary>The group that has the item in its rows; null where none has.</summary>
    public Item? FindGroupOf(string id) => Items.Values.FirstOrDefault(group => group.Items.Any(item => item.Id == id));

    private Item? Find(IReadOnlyDictionary<string, Item> items, string id) =>
        (Group is null ? null : items.GetValueOrDefault(Group.Id)?.Items.FirstOrDefault(item => item.Id == id))
        ?? items.GetValueOrDefault(id);
}
