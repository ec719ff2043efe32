namespace SurveyFns.Core.Surveys.Expressions;

/// <summary><c>*</c>: the product of all operands; blank where any is blank or the result does not fit.</summary>
public sealed record Multiply(IReadOnlyList<Expression> Operands) : Expression
{
    public override IEnumerable<ItemReference> References => Operands.SelectMany(operand => operand.References);

    public override Value Evaluate(EvaluationScope scope)
    {
        var result = 1m;
        for (var index = 0; index < Operands.Count; index++)
        {
            if (Operands[index].Evaluate(scope) is not Value.NumberValue number
                || !BoundedDecimal.TryMultiply(result, number.Number, out result))
            {
                return Value.Blank;
            }
        }

        return Value.Of(result);
    }
}
