namespace SurveyFns.Core.Surveys.Expressions;

/// <summary><c>last</c>: last year's answer, that of the matching row first.</summary>
public sealed record LastValue(string Item) : Expression
{
    public override IEnumerable<ItemReference> References => [new(Item, Last: true)];

    public override Value Evaluate(EvaluationScope scope) => Value.Of(scope.LastAnswer(Item));
}
