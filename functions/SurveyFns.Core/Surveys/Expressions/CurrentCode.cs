namespace SurveyFns.Core.Surveys.Expressions;

/// <summary><c>code: id</c>: the code that <see cref="AllCodes"/> is looking at.</summary>
public sealed record CurrentCode : Expression
{
    public override IEnumerable<ItemReference> References => [];

    public override Value Evaluate(EvaluationScope scope) => scope.Code is { } code ? Value.Of(code) : Value.Blank;
}
