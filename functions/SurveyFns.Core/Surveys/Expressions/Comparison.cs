namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>
/// <c>== != &lt; &lt;= &gt; &gt;=</c>: compares two values of the same kind; only numbers and dates have an order. Blank where an
/// operand is blank or the kinds differ.
/// </summary>
public sealed record Comparison(ComparisonOperator Operator, Expression Left, Expression Right) : Expression
{
    public override IEnumerable<ItemReference> References => Left.References.Concat(Right.References);

    public override Value Evaluate(EvaluationScope scope)
    {
        var left = Left.Evaluate(scope);
        if (left.IsBlank)
        {
            return Value.Blank;
        }

        var right = Right.Evaluate(scope);
        return (left, right) switch
        {
            (Value.NumberValue a, Value.NumberValue b) => Ordered(a.Number.CompareTo(b.Number)),
            (Value.DateValue a, Value.DateValue b) => Ordered(a.Date.CompareTo(b.Date)),
            (Value.TextValue a, Value.TextValue b) => Unordered(string.Equals(a.Text, b.Text, StringComparison.Ordinal)),
            (Value.TruthValue a, Value.TruthValue b) => Unordered(a.Truth == b.Truth),
            (Value.CodesValue a, Value.CodesValue b) => Unordered(a.Codes.SequenceEqual(b.Codes, StringComparer.Ordinal)),
            _ => Value.Blank,
        };
    }

    private Value Ordered(int order) => Value.Of(Operator switch
    {
        ComparisonOperator.Equal => order == 0,
        ComparisonOperator.NotEqual => order != 0,
        ComparisonOperator.Less => order < 0,
        ComparisonOperator.LessOrEqual => order <= 0,
        ComparisonOperator.Greater => order > 0,
        _ => order >= 0,
    });

    private Value Unordered(bool equal) => Operator switch
    {
        ComparisonOperator.Equal => Value.Of(equal),
        ComparisonOperator.NotEqual => Value.Of(!equal),
        _ => Value.Blank,
    };
}
