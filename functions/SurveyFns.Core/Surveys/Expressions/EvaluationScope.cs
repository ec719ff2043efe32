using SurveyFns.Core.Surveys.Answers;

namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>What an expression may look at.</summary>
public sealed record EvaluationScope
{
    public required SurveyDefinition Definition { get; init; }

    /// <summary>The date the round's answers refer to.</summary>
    public required DateOnly ReferenceDate { get; init; }

    public required AnswerSet Answers { get; init; }

    /// <summary>Last year's answers; null where the firm did not answer or there is no earlier round.</summary>
    public AnswerSet? Last { get; init; }

    /// <summary>The row being judged and the group it belongs to, inside an edit with <c>each</c>.</summary>
    public Item? Group { get; init; }

    public AnswerSet? Row { get; init; }

    /// <summary>The row of last year's response that matches <see cref="Row"/>.</summary>
    public AnswerSet? LastRow { get; init; }

    /// <summary>The code that <see cref="AllCodes"/> is looking at; null outside of it.</summary>
    public string? Code { get; init; }

    /// <summary>The answer to an item of the row, or else of the response; null where it is blank. Ids are unique over both.</summary>
    public Answer? Answer(string item) => Row?[item] ?? Answers[item];

    /// <summary>Last year's answer to an item of the matching row, or else of the response; null where it is blank.</summary>
    public Answer? LastAnswer(string item) => LastRow?[item] ?? Last?[item];
}
