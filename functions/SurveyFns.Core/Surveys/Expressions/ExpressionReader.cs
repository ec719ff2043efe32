using System.Text.Json;
using SurveyFns.Core.Surveys.Reading;

namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>
/// Reads expressions and knows what kind of value each of their parts yields: an operand of the wrong kind, an item or code that
/// does not exist and an unknown operator are refused with their place.
/// </summary>
internal sealed partial class ExpressionReader(ExpressionContext context)
{
    /// <summary>Reads a condition; null where it is refused.</summary>
    public Expression? ReadCondition(Place place) => ReadKind(place, ValueKind.Truth)?.Expression;

    /// <summary>Reads an expression of any kind; null where it is refused.</summary>
    public TypedExpression? Read(Place place)
    {
        switch (place.Kind)
        {
            case JsonValueKind.True or JsonValueKind.False:
                return new(new Literal(Value.Of(place.Kind == JsonValueKind.True)), ValueKind.Truth);
            case JsonValueKind.String:
                return new(new Literal(Value.Of(place.Element.GetString()!)), ValueKind.Text);
            case JsonValueKind.Number when place.Element.TryGetDecimal(out var number):
                return new(new Literal(Value.Of(number)), ValueKind.Number);
            case JsonValueKind.Object when place.Element.GetPropertyCount() == 1:
                return ReadOperator(place.Element.EnumerateObject().First(), place);
            case JsonValueKind.Object:
                place.Refuse("an expression has exactly one operator");
                return null;
            default:
                place.Refuse("must be an expression: an object with one operator, a number, a text, true or false");
                return null;
        }
    }

    private TypedExpression? ReadOperator(JsonProperty property, Place parent)
    {
        var place = parent.Child(property);
        return property.Name switch
        {
            "item" or "last" or "round" or "answered" or "isUnknown" => ReadAnswer(property.Name, place),
            "==" or "!=" or "<" or "<=" or ">" or ">=" => ReadComparison(property.Name, place),
            "and" or "or" or "not" => ReadLogic(property.Name, place),
            "+" or "*" or "-" or "/" or "abs" or "sumOf" or "monthsBetween" => ReadNumber(property.Name, place),
            "in" or "contains" or "containsItem" or "count" or "allCodes" => ReadSet(property.Name, place),
            "position" or "attribute" or "code" => ReadCode(property.Name, place),
            _ => Refuse(parent, $"unknown operator '{property.Name}'"),
        };
    }

    private TypedExpression? ReadKind(Place place, ValueKind kind)
    {
        var read = Read(place);
        if (read is null || read.Kind == kind)
        {
            return read;
        }

        return kind == ValueKind.Date && read.LiteralText is { } text
            ? ReadDate(text, place)
            : Refuse(place, $"must be {kind.Name()}, not {read.Kind.Name()}");
    }

    /// <summary>The operands, all of one kind; null where any is refused.</summary>
    private List<Expression>? ReadOperands(Place place, ValueKind kind, int minimum, int? exactly = null) =>
        AllOrNone(Operands(place, minimum, exactly)?.Select(operand => ReadKind(operand, kind)?.Expression));

    private static IReadOnlyList<Place>? Operands(Place place, int minimum, int? exactly)
    {
        if (place.Kind != JsonValueKind.Array)
        {
            place.Refuse("must be a list of operands");
            return null;
        }

        var operands = place.ReadElements();
        if (exactly is { } count ? operands.Count != count : operands.Count < minimum)
        {
            place.Refuse(exactly is null ? $"needs at least {minimum} operands" : $"needs exactly {exactly} operands");
            return null;
        }

        return operands;
    }

    /// <summary>Looks at all, so that everything wrong is said; null where any is refused.</summary>
    private static List<T>? AllOrNone<T>(IEnumerable<T?>? read)
        where T : class
    {
        var all = read?.ToList();
        return all is null || all.Contains(null) ? null : [.. all.OfType<T>()];
    }

    private static TypedExpression? ReadDate(string text, Place place) => IsoDate.Parse(text) is { } date
        ? new(new Literal(date), ValueKind.Date)
        : Refuse(place, $"'{text}' is not a date such as 2026-03-31 or a year-month such as 2026-03");

    private static TypedExpression? Refuse(Place place, string reason)
    {
        place.Refuse(reason);
        return null;
    }
}
