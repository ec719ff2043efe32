using SurveyFns.Core.Surveys.Answers;

namespace SurveyFns.Core.Surveys.Expressions;

/// <summary><c>sumOf</c>: the sum of those items that are answered with a number; blank where none is.</summary>
public sealed record SumOf(IReadOnlyList<string> Items) : Expression
{
    public override IEnumerable<ItemReference> References => Items.Select(item => new ItemReference(item, Last: false));

    public override Value Evaluate(EvaluationScope scope)
    {
        var sum = 0m;
        var answered = false;
        for (var index = 0; index < Items.Count; index++)
        {
            if (scope.Answer(Items[index]) is not NumberAnswer number)
            {
                continue;
            }

            answered = true;
            if (!BoundedDecimal.TryAdd(sum, number.Value, out sum))
            {
                return Value.Blank;
            }
        }

        return answered ? Value.Of(sum) : Value.Blank;
    }
}
