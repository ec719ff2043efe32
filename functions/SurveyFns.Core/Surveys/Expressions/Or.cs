namespace SurveyFns.Core.Surveys.Expressions;

/// <summary><c>or</c>: true where any operand is true, else blank where any is blank, else false.</summary>
public sealed record Or(IReadOnlyList<Expression> Operands) : Expression
{
    public override IEnumerable<ItemReference> References => Operands.SelectMany(operand => operand.References);

    public override Value Evaluate(EvaluationScope scope)
    {
        var result = Value.False;
        for (var index = 0; index < Operands.Count; index++)
        {
            var value = Operands[index].Evaluate(scope);
            if (value.IsTrue)
            {
                return Value.True;
            }

            if (!value.IsFalse)
            {
                result = Value.Blank;
            }
        }

        return result;
    }
}
