using SurveyFns.Core.Surveys.Answers;

namespace SurveyFns.Core.Surveys.Expressions;

/// <summary><c>count</c> of a group: how many rows it has; blank where there is none.</summary>
/// <param name="Last">Whether last year's rows are counted.</param>
public sealed record RowCount(string Group, bool Last) : Expression
{
    public override IEnumerable<ItemReference> References => [new(Group, Last)];

    public override Value Evaluate(EvaluationScope scope) =>
        (Last ? scope.LastAnswer(Group) : scope.Answer(Group)) is RowsAnswer rows ? Value.Of((decimal)rows.Rows.Count) : Value.Blank;
}
