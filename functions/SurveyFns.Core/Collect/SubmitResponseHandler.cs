using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate;

namespace SurveyFns.Core.Collect;

/// <summary>Takes a firm's submission: checks that the round is open, validates, stores.</summary>
public sealed class SubmitResponseHandler(
    SurveyCatalog catalog, IRoundStore rounds, IResponseStore responses, ResponseValidation validation,
    UniqueAnswers uniqueAnswers, ISubmissionObserver observer, TimeProvider clock)
{
    /// <param name="record">The access code the firm signed in with.</param>
    public async Task<SubmissionOutcome> HandleAsync(
        SubmissionRequest request, AccessCodeRecord record, CancellationToken cancellationToken)
    {
        var outcome = await DecideAsync(request, record, cancellationToken);
        observer.Submitted(request.Round, outcome);
        return outcome;
    }

    /// <summary>The answers that count as last year's; null where there are none.</summary>
    public async Task<AnswerSet?> FindLastAsync(SurveyDefinition definition, FirmId firm, CancellationToken cancellationToken)
    {
        var compared = definition.CompareWith is { } earlier ? catalog.Find(new RoundKey(definition.Survey, earlier)) : null;
        return compared is null ? null : (await responses.FindAsync(compared, firm, cancellationToken))?.Answers;
    }

    private async Task<SubmissionOutcome> DecideAsync(
        SubmissionRequest request, AccessCodeRecord record, CancellationToken cancellationToken)
    {
        var definition = catalog.Find(request.Round);
        var round = definition is null ? null : await rounds.FindAsync(request.Round, cancellationToken);
        if (definition is null || round is null)
        {
            return new SubmissionOutcome.UnknownRound();
        }

        var state = round.StateAt(clock.GetUtcNow());
        if (state != RoundState.Open)
        {
            return new SubmissionOutcome.NotOpen(round, state);
        }

        var last = await FindLastAsync(definition, request.Firm, cancellationToken);
        return validation.Validate(request, definition, round.ReferenceDate, last) switch
        {
            ValidationOutcome.Valid valid => await StoreAsync(valid.Response, record, request.IfMatch, cancellationToken),
            ValidationOutcome.Invalid invalid => new SubmissionOutcome.Invalid(invalid.Findings),
            _ => throw new InvalidOperationException("Validation has two outcomes."),
        };
    }

    private async Task<SubmissionOutcome> StoreAsync(
        ValidResponse response, AccessCodeRecord record, string? ifMatch, CancellationToken cancellationToken)
    {
        var taken = await uniqueAnswers.FindTakenAsync(response, record, cancellationToken);
        if (taken.Count > 0)
        {
            return new SubmissionOutcome.Invalid(taken);
        }

        return await responses.SubmitAsync(response, ifMatch, cancellationToken) switch
        {
            SubmitOutcome.Created created => new SubmissionOutcome.Accepted(created, created.Response),
            SubmitOutcome.Amended amended => new SubmissionOutcome.Accepted(amended, amended.Response),
            SubmitOutcome.Unchanged unchanged => new SubmissionOutcome.Accepted(unchanged, unchanged.Response),
            SubmitOutcome.ETagRequired required => new SubmissionOutcome.ETagRequired(required.Current.ETag),
            SubmitOutcome.Stale stale => new SubmissionOutcome.Stale(stale.Current?.ETag),
            _ => throw new InvalidOperationException("Storing has five outcomes."),
        };
    }
}
