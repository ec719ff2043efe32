using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate.Rules;

namespace SurveyFns.Core.Validate;

/// <summary>
/// Judges submissions by the definition of their round: the only maker of <see cref="ValidResponse"/>. Pure and thread-safe;
/// what is built from a definition is kept as long as that instance of the definition lives.
/// </summary>
public sealed class ResponseValidation
{
    private readonly ConditionalWeakTable<SurveyDefinition, ResponseValidator> validators = [];

    /// <summary>Judges a submission. Any JSON is judged; none makes it throw.</summary>
    /// <param name="request">The answers and the reasons for failed soft edits.</param>
    /// <param name="definition">Definition of the round.</param>
    /// <param name="referenceDate">The date the round's answers refer to.</param>
    /// <param name="last">Last year's answers of the firm; null where there are none to compare with.</param>
    /// <exception cref="ArgumentException">The definition is that of another round.</exception>
    public ValidationOutcome Validate(
        SubmissionRequest request, SurveyDefinition definition, DateOnly referenceDate, AnswerSet? last)
    {
        if (request.Round != definition.Key)
        {
            throw new ArgumentException($"The definition is of {definition.Key}, the request of {request.Round}.", nameof(definition));
        }

        var judgement = Judge(request.Answers, definition, referenceDate, last);
        var edits = ConfirmedEdits.Of(definition, judgement.Findings, request.Confirmations);
        return edits.Open.Count > 0
            ? new ValidationOutcome.Invalid(edits.Open)
            : new ValidationOutcome.Valid(new ValidResponse
            {
                Definition = definition,
                Firm = request.Firm,
                Answers = judgement.Answers,
                RawAnswers = JsonMarshal.GetRawUtf8Value(request.Answers).ToArray(),
                Confirmations = edits.Confirmations,
            });
    }

    /// <summary>
    /// Judges answers that are still being filled in, by the same rules; what is missing is told apart from what is wrong.
    /// </summary>
    public ResponseReview Review(JsonElement answers, SurveyDefinition definition, DateOnly referenceDate, AnswerSet? last)
    {
        var judgement = Judge(answers, definition, referenceDate, last);
        var findings = judgement.Findings.ToLookup(finding => finding.Code == FindingCodes.Required);
        return new ResponseReview
        {
            Answers = judgement.Answers, OffPath = judgement.OffPath, Findings = [.. findings[false]], Missing = [.. findings[true]],
        };
    }

    private ResponseJudgement Judge(JsonElement answers, SurveyDefinition definition, DateOnly referenceDate, AnswerSet? last) =>
        validators.GetValue(definition, static key => new ResponseValidator(key)).Judge(answers, referenceDate, last);
}
