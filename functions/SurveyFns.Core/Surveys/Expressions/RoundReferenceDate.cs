namespace SurveyFns.Core.Surveys.Expressions;

/// <summary><c>round: referenceDate</c>: the date the round's answers refer to.</summary>
public sealed record RoundReferenceDate : Expression
{
    public override IEnumerable<ItemReference> References => [];

    public override Value Evaluate(EvaluationScope scope) => Value.Of(scope.ReferenceDate);
}
