namespace SurveyFns.Core.Surveys.Expressions;

/// <summary><c>position</c>: where a choice stands in its code list, from 0; blank for a code that is not in it.</summary>
public sealed record Position(Expression Choice, CodeList CodeList) : Expression
{
    public override IEnumerable<ItemReference> References => Choice.References;

    public override Value Evaluate(EvaluationScope scope) =>
        Choice.Evaluate(scope) is Value.TextValue choice && CodeList.PositionOf(choice.Text) is >= 0 and var position
            ? Value.Of((decimal)position)
            : Value.Blank;
}
