namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>
/// A rule or a part of one. Pure; three-valued: a blank or unknown operand makes the result <see cref="Value.Blank"/>
/// (undecided), except where the other operand already decides (<c>and</c> with false, <c>or</c> with true).
/// </summary>
public abstract record Expression
{
    /// <summary>The value in a scope; never throws for any answers (division by zero and overflow give <see cref="Value.Blank"/>).</summary>
    public abstract Value Evaluate(EvaluationScope scope);

    /// <summary>Item ids the expression reads, of this and of last year's response, for the check of the definition.</summary>
    public abstract IEnumerable<ItemReference> References { get; }
}
