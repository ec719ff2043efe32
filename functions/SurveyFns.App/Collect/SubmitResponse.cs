using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Collect;

/// <summary>A firm submits or amends its response.</summary>
public sealed class SubmitResponse(FirmGate gate, SubmitResponseHandler handler, IResponseStore responses)
{
    [Function("SubmitResponse")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/v1/surveys/{survey}/rounds/{round}/response")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) =>
        gate.ServeAsync(request, survey, round, firm => SubmitAsync(request, firm, cancellationToken), cancellationToken);

    private async Task<IResult> SubmitAsync(HttpRequest request, SignedInFirm firm, CancellationToken cancellationToken)
    {
        var (body, problem) = await SubmissionBody.ReadAsync(request, cancellationToken);
        if (body is null)
        {
            return problem!;
        }

        var (ifMatch, unreadable) = await IfMatch.ReadAsync(
            request, async () => (await responses.FindAsync(firm.Definition, firm.Id, cancellationToken))?.ETag);
        if (unreadable is not null)
        {
            return unreadable;
        }

        var submission = new SubmissionRequest
        {
            Round = firm.Round,
            Firm = firm.Id,
            Answers = body.Answers,
            Confirmations = body.Confirmations,
            IfMatch = ifMatch,
        };
        return SubmissionAnswer.Of(await handler.HandleAsync(submission, firm.Record, cancellationToken));
    }
}
