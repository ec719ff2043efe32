using SurveyFns.Core.Surveys.Reading;

namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>Operators that read an answer or the round.</summary>
internal sealed partial class ExpressionReader
{
    private TypedExpression? ReadAnswer(string name, Place place)
    {
        if (place.ReadText() is not { } id)
        {
            return null;
        }

        return name switch
        {
            "round" => ReadRound(id, place),
            "last" => FindLastItem(id, place) is { } item ? TypedValue(item, new LastValue(id), place) : null,
            "item" => FindItem(id, place) is { } item ? TypedValue(item, new ItemValue(id), place) : null,
            "answered" => FindItem(id, place) is null ? null : new(new Answered(id), ValueKind.Truth),
            _ => ReadIsUnknown(id, place),
        };
    }

    private static TypedExpression? ReadRound(string name, Place place) => name switch
    {
        "referenceDate" => new(new RoundReferenceDate(), ValueKind.Date),
        "year" => new(new RoundYear(), ValueKind.Number),
        _ => Refuse(place, $"a round has no '{name}', only 'referenceDate' and 'year'"),
    };

    private TypedExpression? ReadIsUnknown(string id, Place place)
    {
        if (FindItem(id, place) is not { } item)
        {
            return null;
        }

        return item.AllowsUnknown
            ? new(new IsUnknown(id), ValueKind.Truth)
            : Refuse(place, $"'{id}' cannot be answered \"unknown\": it has no \"unknown\": true");
    }

    private static TypedExpression? TypedValue(Item item, Expression value, Place place) => item.Type switch
    {
        ItemType.Integer or ItemType.Decimal => new(value, ValueKind.Number),
        ItemType.Date or ItemType.YearMonth => new(value, ValueKind.Date),
        ItemType.Text => new(value, ValueKind.Text),
        ItemType.SingleChoice => new(value, ValueKind.Text, item.CodeList),
        ItemType.MultipleChoice => new(value, ValueKind.Codes, item.CodeList),
        _ => Refuse(place, $"'{item.Id}' is a group: it can only be counted and asked whether it is answered"),
    };

    private Item? FindItem(string id, Place place) => Found(context.Find(id), place);

    private Item? FindLastItem(string id, Place place) => Found(context.FindLast(id), place);

    private static Item? Found(ItemLookup lookup, Place place)
    {
        if (lookup.Reason is { } reason)
        {
            place.Refuse(reason);
        }

        return lookup.Item;
    }
}
