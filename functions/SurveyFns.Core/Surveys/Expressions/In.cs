namespace SurveyFns.Core.Surveys.Expressions;

/// <summary><c>in</c>: whether a choice is one of some codes.</summary>
public sealed record In(Expression Choice, IReadOnlySet<string> Codes) : Expression
{
    public override IEnumerable<ItemReference> References => Choice.References;

    public override Value Evaluate(EvaluationScope scope) =>
        Choice.Evaluate(scope) is Value.TextValue choice ? Value.Of(Codes.Contains(choice.Text)) : Value.Blank;
}
