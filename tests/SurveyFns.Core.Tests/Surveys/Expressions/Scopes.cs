using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.Core.Tests.Surveys.Expressions;

internal static class Scopes
{
    public static EvaluationScope Empty => new()
    {
        Definition = ARule.Definition,
        ReferenceDate = new DateOnly(2026, 12, 31),
        Answers = AnswerSet.Empty,
    };
}
