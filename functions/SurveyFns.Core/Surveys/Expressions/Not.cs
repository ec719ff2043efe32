namespace SurveyFns.Core.Surveys.Expressions;

/// <summary><c>not</c>: the opposite; blank stays blank.</summary>
public sealed record Not(Expression Operand) : Expression
{
    public override IEnumerable<ItemReference> References => Operand.References;

    public override Value Evaluate(EvaluationScope scope) =>
        Operand.Evaluate(scope) is Value.TruthValue truth ? Value.Of(!truth.Truth) : Value.Blank;
}
