namespace SurveyFns.Core.Surveys.Expressions;

/// <summary><c>item</c>: this response's answer, that of the row first.</summary>
public sealed record ItemValue(string Item) : Expression
{
    public override IEnumerable<ItemReference> References => [new(Item, Last: false)];

    public override Value Evaluate(EvaluationScope scope) => Value.Of(scope.Answer(Item));
}
