namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>
/// <c>allCodes</c>: false where the condition is false for any code of the set, else blank where it is blank for any, else true;
/// blank for a blank set.
/// </summary>
public sealed record AllCodes(Expression Set, Expression Condition) : Expression
{
    public override IEnumerable<ItemReference> References => Set.References.Concat(Condition.References);

    public override Value Evaluate(EvaluationScope scope)
    {
        if (Set.Evaluate(scope) is not Value.CodesValue set)
        {
            return Value.Blank;
        }

        var result = Value.True;
        for (var index = 0; index < set.Codes.Count; index++)
        {
            var value = Condition.Evaluate(scope with { Code = set.Codes[index] });
            if (value.IsFalse)
            {
                return Value.False;
            }

            if (!value.IsTrue)
            {
                result = Value.Blank;
            }
        }

        return result;
    }
}
