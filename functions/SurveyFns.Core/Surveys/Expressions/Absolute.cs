namespace SurveyFns.Core.Surveys.Expressions;

/// <summary><c>abs</c>: a number without its sign.</summary>
public sealed record Absolute(Expression Operand) : Expression
{
    public override IEnumerable<ItemReference> References => Operand.References;

    public override Value Evaluate(EvaluationScope scope) =>
        Operand.Evaluate(scope) is Value.NumberValue number ? Value.Of(Math.Abs(number.Number)) : Value.Blank;
}
