using SurveyFns.Core.Surveys.Answers;

namespace SurveyFns.Core.Validate.Reading;

/// <summary>What was read for one item: an answer, a problem, rows, or nothing.</summary>
internal readonly record struct AnswerReading(Answer? Answer, Problem? Problem, IReadOnlyList<RowReading>? Rows)
{
    public static AnswerReading Blank => default;

    public bool IsBlank => Answer is null && Problem is null && Rows is null;

    public static implicit operator AnswerReading(Answer answer) => new(answer, null, null);

    public static implicit operator AnswerReading(Problem problem) => new(null, problem, null);
}
