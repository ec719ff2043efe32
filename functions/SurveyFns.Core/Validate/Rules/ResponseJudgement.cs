using SurveyFns.Core.Surveys.Answers;

namespace SurveyFns.Core.Validate.Rules;

/// <summary>Everything found out about a response.</summary>
/// <param name="Answers">Normalised answers on the path, flawed ones included as far as they could be read.</param>
/// <param name="OffPath">Items that are not asked.</param>
/// <param name="Findings">Hard ones first, then in the order of the questionnaire.</param>
internal sealed record ResponseJudgement(AnswerSet Answers, IReadOnlySet<string> OffPath, IReadOnlyList<Finding> Findings);
