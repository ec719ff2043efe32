using System.Globalization;
using System.Text.Json;

namespace SurveyFns.Core.Surveys.Answers;

/// <summary>Reads canonical answers, and nothing else: what people send is read by Validate.</summary>
internal static class CanonicalAnswers
{
    public static AnswerSet Read(IReadOnlyDictionary<string, Item> items, JsonElement json) =>
        Read(id => items.GetValueOrDefault(id), json);

    private static AnswerSet Read(Func<string, Item?> find, JsonElement json)
    {
        Require(json, JsonValueKind.Object);
        var answers = new List<KeyValuePair<string, Answer>>();
        foreach (var member in json.EnumerateObject())
        {
            if (find(member.Name) is { } item)
            {
                answers.Add(new(item.Id, ReadAnswer(item, member.Value)));
            }
        }

        return new AnswerSet(answers);
    }

    private static Answer ReadAnswer(Item item, JsonElement json) =>
        json.ValueKind == JsonValueKind.Object ? ReadUnknown(item, json) : item.Type switch
        {
            ItemType.Integer or ItemType.Decimal => new NumberAnswer(ReadNumber(item, json)),
            ItemType.Text => new TextAnswer(ReadText(json)),
            ItemType.SingleChoice => new ChoiceAnswer(ReadText(json)),
            ItemType.MultipleChoice => new ChoicesAnswer([.. Elements(json).Select(ReadText)]),
            ItemType.Date => new DateAnswer(ReadDate(item, ReadText(json), AnswerJson.DateForm)),
            ItemType.YearMonth => ReadYearMonth(item, ReadText(json)),
            ItemType.Group => new RowsAnswer([.. Elements(json).Select(row => ReadRow(item, row))]),
            _ => throw new InvalidOperationException($"Items of type {item.Type} have no JSON form."),
        };

    private static AnswerSet ReadRow(Item group, JsonElement json) =>
        Read(id => group.Items.FirstOrDefault(item => item.Id == id), json);

    private static UnknownAnswer ReadUnknown(Item item, JsonElement json) =>
        json.TryGetProperty(AnswerJson.UnknownMember, out var unknown) && unknown.ValueKind == JsonValueKind.True
            ? UnknownAnswer.Instance
            : throw NotCanonical(item);

    private static decimal ReadNumber(Item item, JsonElement json)
    {
        Require(json, JsonValueKind.Number);
        return json.TryGetDecimal(out var number) ? number : throw NotCanonical(item);
    }

    private static YearMonthAnswer ReadYearMonth(Item item, string text)
    {
        var first = ReadDate(item, text, "yyyy-MM");
        return new YearMonthAnswer(first.Year, first.Month);
    }

    private static DateOnly ReadDate(Item item, string text, string form) =>
        DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw NotCanonical(item);

    private static string ReadText(JsonElement json)
    {
        Require(json, JsonValueKind.String);
        return json.GetString()!;
    }

    private static JsonElement.ArrayEnumerator Elements(JsonElement json)
    {
        Require(json, JsonValueKind.Array);
        return json.EnumerateArray();
    }

    private static void Require(JsonElement json, JsonValueKind kind)
    {
        if (json.ValueKind != kind)
        {
            throw new JsonException($"Stored answers hold {json.ValueKind} where {kind} was written.");
        }
    }

    // Names the item, never the answer: the message may reach a log.
    private static JsonException NotCanonical(Item item) => new($"The stored answer to '{item.Id}' is not of its type.");
}
