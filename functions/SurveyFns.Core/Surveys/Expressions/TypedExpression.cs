namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>An expression and what is known of its value before any answer is.</summary>
/// <param name="CodeList">The list that a code or a set of codes is from; null for other values and free texts.</param>
internal sealed record TypedExpression(Expression Expression, ValueKind Kind, CodeList? CodeList = null)
{
    /// <summary>The text, where the expression is a text written in the definition.</summary>
    public string? LiteralText => (Expression as Literal)?.Value is Value.TextValue text ? text.Text : null;
}
