namespace SurveyFns.Core.Surveys.Expressions;

/// <summary><c>/</c>: left by right; blank where either is blank, right is zero or the result does not fit.</summary>
public sealed record Divide(Expression Left, Expression Right) : Expression
{
    public override IEnumerable<ItemReference> References => Left.References.Concat(Right.References);

    public override Value Evaluate(EvaluationScope scope) =>
        Left.Evaluate(scope) is Value.NumberValue left
        && Right.Evaluate(scope) is Value.NumberValue right
        && BoundedDecimal.TryDivide(left.Number, right.Number, out var quotient)
            ? Value.Of(quotient)
            : Value.Blank;
}
