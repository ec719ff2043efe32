using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;

namespace SurveyFns.Core.Validate.Rules;

/// <summary>What an item demands of an answer that could be read.</summary>
/// <param name="Code">One of <see cref="FindingCodes"/>.</param>
/// <param name="Judge">What is wrong with the answer; null = nothing.</param>
internal sealed record AnswerRule(string Code, Func<Answer, LocalizedText?> Judge);
