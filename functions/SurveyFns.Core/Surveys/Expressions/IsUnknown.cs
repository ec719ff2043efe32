using SurveyFns.Core.Surveys.Answers;

namespace SurveyFns.Core.Surveys.Expressions;

/// <summary><c>isUnknown</c>: whether an item was answered "unknown"; never blank.</summary>
public sealed record IsUnknown(string Item) : Expression
{
    public override IEnumerable<ItemReference> References => [new(Item, Last: false)];

    public override Value Evaluate(EvaluationScope scope) => Value.Of(scope.Answer(Item) is UnknownAnswer);
}
