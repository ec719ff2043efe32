using SurveyFns.Core.Surveys.Reading;

namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>Operators that read an answer or the round.</summary>
internal sealed partial class ExpressionReader
{
    private TypedExpression? ReadAnswer(string name, Place place)
    {
        if (place.ReadString() is not { } id)
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

    /// <summary>The item of this response that may be read here; refused and null where there is none.</summary>
    private Item? FindItem(string id, Place place)
    {
        if (context.Find(id) is not { } item)
        {
            place.Refuse(context.FindGroupOf(id) is { } group
                ? $"'{id}' is in the rows of '{group.Id}': only an edit with \"each\": \"{group.Id}\" or an item of that row may read it"
                : $"there is no item '{id}'");
            return null;
        }

        if (context.Asked?.Contains(id) == false)
        {
            place.Refuse($"'{id}' is not asked before this place");
            return null;
        }

        return item;
    }

    /// <summary>The item that is read from last year's response: it exists there or here, and is of one type in both.</summary>
    private Item? FindLastItem(string id, Place place)
    {
        var item = context.Find(id);
        var last = context.FindLast(id);
        if (item is null && last is null)
        {
            place.Refuse($"there is no item '{id}', neither in this round nor in the one it is compared with");
            return null;
        }

        if (item is not null && last is not null && item.Type != last.Type)
        {
            place.Refuse($"'{id}' is of another type in the round that is compared with");
            return null;
        }

        return item ?? last;
    }
}
