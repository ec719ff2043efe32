using SurveyFns.Core.Surveys.Reading;

namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>Arithmetic and dates.</summary>
internal sealed partial class ExpressionReader
{
    private TypedExpression? ReadNumber(string name, Place place)
    {
        Expression? expression = name switch
        {
            "+" => ReadOperands(place, ValueKind.Number, minimum: 2) is { } operands ? new Add(operands) : null,
            "*" => ReadOperands(place, ValueKind.Number, minimum: 2) is { } operands ? new Multiply(operands) : null,
            "-" => ReadPair(place, ValueKind.Number) is var (left, right) ? new Subtract(left, right) : null,
            "/" => ReadPair(place, ValueKind.Number) is var (left, right) ? new Divide(left, right) : null,
            "monthsBetween" => ReadPair(place, ValueKind.Date) is var (from, to) ? new MonthsBetween(from, to) : null,
            "abs" => ReadKind(place, ValueKind.Number) is { } operand ? new Absolute(operand.Expression) : null,
            _ => ReadSumOf(place),
        };
        return expression is null ? null : new(expression, ValueKind.Number);
    }

    private (Expression Left, Expression Right)? ReadPair(Place place, ValueKind kind) =>
        ReadOperands(place, kind, minimum: 2, exactly: 2) is [var left, var right] ? (left, right) : null;

    private SumOf? ReadSumOf(Place place)
    {
        var ids = AllOrNone(Operands(place, minimum: 1, exactly: null)?.Select(ReadSummand));
        if (ids is not null && ids.Distinct().Count() != ids.Count)
        {
            place.Refuse("sums an item twice");
            return null;
        }

        return ids is null ? null : new SumOf(ids);
    }

    private string? ReadSummand(Place place)
    {
        if (place.ReadText() is not { } id || FindItem(id, place) is not { } item)
        {
            return null;
        }

        if (item.Type is ItemType.Integer or ItemType.Decimal)
        {
            return id;
        }

        place.Refuse($"'{id}' is no number");
        return null;
    }
}
