namespace SurveyFns.Core.Surveys.Expressions;

/// <summary><c>-</c>: left less right; blank where either is blank or the result does not fit.</summary>
public sealed record Subtract(Expression Left, Expression Right) : Expression
{
    public override IEnumerable<ItemReference> References => Left.References.Concat(Right.References);

    public override Value Evaluate(EvaluationScope scope) =>
        Left.Evaluate(scope) is Value.NumberValue left
        && Right.Evaluate(scope) is Value.NumberValue right
        && BoundedDecimal.TryAdd(left.Number, -right.Number, out var difference)
            ? Value.Of(difference)
            : Value.Blank;
}
