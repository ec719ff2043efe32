using System.Text.Json;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate.Messages;

namespace SurveyFns.Core.Validate.Reading;

/// <summary>
/// Reads what was sent for one item. Null, <c>""</c>, <c>[]</c> and <c>{}</c> are blank; <c>{"unknown":true}</c> is an answer
/// where the item takes it. Never throws for any JSON.
/// </summary>
internal abstract class AnswerReader(Item item)
{
    protected Item Item { get; } = item;

    /// <summary>The case of the message of <see cref="FindingCodes.WrongType"/>.</summary>
    protected abstract string TypeName { get; }

    public static AnswerReader For(Item item) => item.Type switch
    {
        ItemType.Text => new TextAnswerReader(item),
        ItemType.Integer or ItemType.Decimal => new NumberAnswerReader(item),
        ItemType.Date => new DateAnswerReader(item),
        ItemType.YearMonth => new YearMonthAnswerReader(item),
        ItemType.SingleChoice => new ChoiceAnswerReader(item),
        ItemType.MultipleChoice => new ChoicesAnswerReader(item),
        ItemType.Group => new GroupReader(item),
        _ => throw new InvalidOperationException($"Items of type {item.Type} cannot be read."),
    };

    public AnswerReading Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => AnswerReading.Blank,
        JsonValueKind.String => ReadString(json),
        JsonValueKind.Number => ReadNumber(json),
        JsonValueKind.Array => json.GetArrayLength() == 0 ? AnswerReading.Blank : ReadArray(json),
        JsonValueKind.Object => ReadObject(json),
        _ => WrongType(),
    };

    protected virtual AnswerReading ReadText(string text) => WrongType();

    protected virtual AnswerReading ReadNumber(JsonElement json) => WrongType();

    protected virtual AnswerReading ReadArray(JsonElement json) => WrongType();

    protected Problem WrongType() => new(FindingCodes.WrongType, MessageCatalogue.Of($"{FindingCodes.WrongType}.{TypeName}", Item));

    protected Problem Refuse(string code, params (string Name, string Value)[] values) =>
        new(code, MessageCatalogue.Of(code, Item, values));

    private AnswerReading ReadString(JsonElement json) =>
        JsonText.Of(json) is not { } text ? Refuse(FindingCodes.UnreadableText) : text.Length == 0 ? AnswerReading.Blank : ReadText(text);

    private AnswerReading ReadObject(JsonElement json)
    {
        var (count, unknown) = (0, default(JsonElement));
        foreach (var member in json.EnumerateObject())
        {
            count++;
            unknown = member.NameEquals(AnswerJson.UnknownMember) ? member.Value : unknown;
        }

        return (count, unknown.ValueKind) switch
        {
            (0, _) or (1, JsonValueKind.False or JsonValueKind.Null) => AnswerReading.Blank,
            (1, JsonValueKind.True) => Item.AllowsUnknown ? UnknownAnswer.Instance : Refuse(FindingCodes.UnknownNotAllowed),
            _ => WrongType(),
        };
    }
}
