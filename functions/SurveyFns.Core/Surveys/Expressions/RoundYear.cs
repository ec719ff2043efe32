namespace SurveyFns.Core.Surveys.Expressions;

/// <summary><c>round: year</c>: the year of the round's reference date, a number.</summary>
public sealed record RoundYear : Expression
{
    public override IEnumerable<ItemReference> References => [];

    public override Value Evaluate(EvaluationScope scope) => Value.Of((decimal)scope.ReferenceDate.Year);
}
