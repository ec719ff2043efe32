namespace SurveyFns.Core.Surveys.Expressions;

/// <summary><c>contains</c> and <c>containsItem</c>: whether a set of codes contains a code.</summary>
public sealed record Contains(Expression Set, Expression Code) : Expression
{
    public override IEnumerable<ItemReference> References => Set.References.Concat(Code.References);

    public override Value Evaluate(EvaluationScope scope)
    {
        if (Set.Evaluate(scope) is not Value.CodesValue set || Code.Evaluate(scope) is not Value.TextValue code)
        {
            return Value.Blank;
        }

        for (var index = 0; index < set.Codes.Count; index++)
        {
            if (string.Equals(set.Codes[index], code.Text, StringComparison.Ordinal))
            {
                return Value.True;
            }
        }

        return Value.False;
    }
}
