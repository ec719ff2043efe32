using SurveyFns.Core.Surveys.Answers;

namespace SurveyFns.Core.Surveys.Expressions;

/// <summary><c>answered</c>: whether an item has an answer that is not "unknown"; never blank.</summary>
public sealed record Answered(string Item) : Expression
{
    public override IEnumerable<ItemReference> References => [new(Item, Last: false)];

    public override Value Evaluate(EvaluationScope scope) => Value.Of(scope.Answer(Item) is not null and not UnknownAnswer);
}
