namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Reads the declared breaks of series.</summary>
internal sealed class BreakReader(IReadOnlySet<string> items, RoundId round)
{
    private readonly HashSet<(string Item, RoundId Since)> breaks = [];

    public SeriesBreak Read(Place place)
    {
        var reader = new ObjectReader(place, PropertyNames.Break);
        var item = reader.Text("item");
        if (item.Length > 0 && items.Count > 0 && !items.Contains(item))
        {
            reader.Find("item")?.Refuse($"there is no item '{item}'");
        }

        reader.Require("since");
        var since = RoundReference.Read(reader, "since") ?? round;
        if (string.CompareOrdinal(since.Value, round.Value) > 0)
        {
            reader.Find("since")?.Refuse($"'{since}' is after this round");
        }

        if (!breaks.Add((item, since)))
        {
            place.Refuse($"the break of '{item}' in '{since}' is there twice");
        }

        return new(item, since, reader.Localized("reason"));
    }
}
