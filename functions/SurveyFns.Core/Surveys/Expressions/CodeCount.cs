namespace SurveyFns.Core.Surveys.Expressions;

/// <summary><c>count</c> of a set: how many codes it has.</summary>
public sealed record CodeCount(Expression Set) : Expression
{
    public override IEnumerable<ItemReference> References => Set.References;

    public override Value Evaluate(EvaluationScope scope) =>
        Set.Evaluate(scope) is Value.CodesValue set ? Value.Of((decimal)set.Codes.Count) : Value.Blank;
}
