using System.Collections.Frozen;
using System.Text.Json;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate.Messages;

namespace SurveyFns.Core.Validate.Reading;

/// <summary>Reads a JSON object whose members are answers: a response, or one row of a group.</summary>
internal sealed class SetReader
{
    /// <summary>Names that are no items are reported up to this number: the rest says nothing new.</summary>
    private const int MostUnknownItems = 20;

    private const int LongestName = 100;

    private readonly AnswerReader[] readers;
    private readonly IReadOnlyList<Item> items;
    private readonly FrozenDictionary<string, int> positions;

    public SetReader(IReadOnlyList<Item> items)
    {
        this.items = items;
        readers = [.. items.Select(AnswerReader.For)];
        positions = items.Index().ToFrozenDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
    }

    /// <param name="json">An object.</param>
    public SetReading Read(JsonElement json)
    {
        var readings = new AnswerReading[readers.Length];
        List<string>? unknown = null;
        var seen = new bool[readers.Length];
        foreach (var member in json.EnumerateObject())
        {
            var name = JsonText.NameOf(member) ?? "\uFFFD";
            if (!positions.TryGetValue(name, out var position))
            {
                AddUnknown(ref unknown, name);
            }
            else if (seen[position])
            {
                readings[position] = Duplicate(items[position]);
            }
            else
            {
                seen[position] = true;
                readings[position] = readers[position].Read(member.Value);
            }
        }

        return new SetReading(readings, unknown ?? []);
    }

    private static Problem Duplicate(Item item) =>
        new(FindingCodes.DuplicateItem, MessageCatalogue.Of(FindingCodes.DuplicateItem, item));

    private static void AddUnknown(ref List<string>? unknown, string name)
    {
        unknown ??= [];
        if (unknown.Count < MostUnknownItems)
        {
            unknown.Add(AnswerText.Shorten(name, LongestName));
        }
    }
}
