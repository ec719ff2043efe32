namespace SurveyFns.Core.Surveys.Expressions;

/// <summary><c>and</c>: false where any operand is false, else blank where any is blank, else true.</summary>
public sealed record And(IReadOnlyList<Expression> Operands) : Expression
{
    public override IEnumerable<ItemReference> References => Operands.SelectMany(operand => operand.References);

    public override Value Evaluate(EvaluationScope scope)
    {
        var result = Value.True;
        for (var index = 0; index < Operands.Count; index++)
        {
            var value = Operands[index].Evaluate(scope);
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
