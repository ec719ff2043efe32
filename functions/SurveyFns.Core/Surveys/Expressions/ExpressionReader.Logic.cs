using SurveyFns.Core.Surveys.Reading;

namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>Comparisons and logic.</summary>
internal sealed partial class ExpressionReader
{
    private TypedExpression? ReadLogic(string name, Place place)
    {
        if (name == "not")
        {
            return ReadKind(place, ValueKind.Truth) is { } operand ? new(new Not(operand.Expression), ValueKind.Truth) : null;
        }

        return ReadOperands(place, ValueKind.Truth, minimum: 2) is { } operands
            ? new(name == "and" ? new And(operands) : new Or(operands), ValueKind.Truth)
            : null;
    }

    private TypedExpression? ReadComparison(string name, Place place)
    {
        if (Operands(place, minimum: 2, exactly: 2) is not { } operands)
        {
            return null;
        }

        var left = Read(operands[0]);
        var right = Read(operands[1]);
        if (left is null || right is null)
        {
            return null;
        }

        left = Adapt(left, right, operands[0]);
        right = left is null ? null : Adapt(right, left, operands[1]);
        if (left is null || right is null || !CanCompare(name, left, right, place))
        {
            return null;
        }

        return new(new Comparison(OperatorOf(name), left.Expression, right.Expression), ValueKind.Truth);
    }

    /// <summary>A text written in the definition becomes a date beside a date, and must be a code of the list beside a choice.</summary>
    private static TypedExpression? Adapt(TypedExpression operand, TypedExpression other, Place place)
    {
        if (operand.LiteralText is not { } text)
        {
            return operand;
        }

        if (other.Kind == ValueKind.Date)
        {
            return ReadDate(text, place);
        }

        return other is { Kind: ValueKind.Text, CodeList: { } list } && !IsAnswer(text, list, place) ? null : operand;
    }

    private static bool CanCompare(string name, TypedExpression left, TypedExpression right, Place place)
    {
        var reason = left.Kind != right.Kind
            ? $"compares {left.Kind.Name()} with {right.Kind.Name()}"
            : name is not ("==" or "!=") && left.Kind is not (ValueKind.Number or ValueKind.Date)
            ? $"'{name}' needs numbers or dates: {left.Kind.Name()} has no order (see 'position')"
            : left.CodeList is { } list && right.CodeList is { } other && list.Id != other.Id
            ? $"compares codes of '{list.Id}' with codes of '{other.Id}'"
            : null;
        if (reason is not null)
        {
            place.Refuse(reason);
        }

        return reason is null;
    }

    private static ComparisonOperator OperatorOf(string name) => name switch
    {
        "==" => ComparisonOperator.Equal,
        "!=" => ComparisonOperator.NotEqual,
        "<" => ComparisonOperator.Less,
        "<=" => ComparisonOperator.LessOrEqual,
        ">" => ComparisonOperator.Greater,
        _ => ComparisonOperator.GreaterOrEqual,
    };
}
