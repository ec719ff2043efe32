namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>A value written in the definition.</summary>
public sealed record Literal(Value Value) : Expression
{
    public override IEnumerable<ItemReference> References => [];

    public override Value Evaluate(EvaluationScope scope) => Value;
}
