namespace SurveyFns.Core.Surveys.Expressions;

/// <summary><c>attribute</c>: an attribute of the code that a choice yields; blank where the code has none.</summary>
public sealed record AttributeOfCode : Expression
{
    private readonly AttributeValues values;

    internal AttributeOfCode(Expression choice, AttributeValues values)
    {
        Choice = choice;
        this.values = values;
    }

    public Expression Choice { get; }

    public override IEnumerable<ItemReference> References => Choice.References;

    public override Value Evaluate(EvaluationScope scope) =>
        Choice.Evaluate(scope) is Value.TextValue choice ? values[choice.Text] : Value.Blank;
}
