using SurveyFns.Core.Surveys.Expressions;
using SurveyFns.Core.Validate.Reading;

namespace SurveyFns.Core.Validate.Rules;

/// <summary>A response whose answers have been judged one by one and are now judged together.</summary>
/// <param name="Response">The answers.</param>
/// <param name="Scope">What the expressions of the edits look at.</param>
/// <param name="Flawed">
/// Items with a hard finding of their own, <c>group[2].item</c> and also <c>group</c> for those in rows: an edit that reads one
/// of them would only repeat, in other words, that it is wrong.
/// </param>
internal sealed record ResponseCandidate(AnswerCandidate Response, EvaluationScope Scope, IReadOnlySet<string> Flawed);
