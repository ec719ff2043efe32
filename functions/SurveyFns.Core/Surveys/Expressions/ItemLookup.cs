namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>What looking for an item came to: the item, or why it may not be read at that place.</summary>
/// <param name="Reason">Null where there is an item, and where the item has been refused itself and there is no more to say.</param>
internal readonly record struct ItemLookup(Item? Item, string? Reason)
{
    public static ItemLookup Found(Item item) => new(item, null);

    public static ItemLookup Refused(string reason) => new(null, reason);

    public static ItemLookup Silent => default;
}
