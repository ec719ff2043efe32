using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.Core.Tests.Aggregate;

/// <summary>Condition: a choice is one of some codes; undecided where it is blank.</summary>
internal sealed record ChoiceIn(string Item, params string[] Codes) : Expression
{
    public override IEnumerable<ItemReference> References => [new(Item, Last: false)];

    public override Value Evaluate(EvaluationScope scope) =>
        scope.Answers[Item] is ChoiceAnswer choice ? Value.Of(Codes.Contains(choice.Code)) : Value.Blank;
}
