using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Collect;

namespace SurveyFns.App.Collect;

/// <summary>A firm saves what it has typed so far, unchecked.</summary>
public sealed class SaveDraft(FirmGate gate, SaveDraftHandler handler, IDraftStore drafts)
{
    [Function("SaveDraft")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/v1/surveys/{survey}/rounds/{round}/draft")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) =>
        gate.ServeAsync(request, survey, round, firm => SaveAsync(request, firm, cancellationToken), cancellationToken);

    private async Task<IResult> SaveAsync(HttpRequest request, SignedInFirm firm, CancellationToken cancellationToken)
    {
        var (body, problem) = await SubmissionBody.ReadAsync(request, cancellationToken);
        if (body is null)
        {
            return problem!;
        }

        var (ifMatch, unreadable) = await IfMatch.ReadAsync(
            request, async () => (await drafts.FindAsync(firm.Round, firm.Id, cancellationToken))?.ETag);
        if (unreadable is not null)
        {
            return unreadable;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(body.Root);
        return await handler.HandleAsync(firm.Round, firm.Id, json, savedBy: null, ConditionOf(request, ifMatch), cancellationToken) switch
        {
            SaveDraftOutcome.Saved saved => new JsonResult(
                StatusCodes.Status200OK,
                writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("savedAt", saved.Draft.SavedAt);
                    writer.WriteEndObject();
                },
                saved.Draft.ETag),
            SaveDraftOutcome.NotOpen closed => new ProblemResult(
                ProblemTypes.RoundNotOpen, (writer, _) => RoundJson.WriteTimes(writer, closed.Round, closed.State)),
            SaveDraftOutcome.Stale => new ProblemResult(ProblemTypes.Stale),
            _ => new ProblemResult(ProblemTypes.RoundNotFound),
        };
    }

    private static DraftCondition ConditionOf(HttpRequest request, string? ifMatch) =>
        ifMatch is not (null or "*") ? DraftCondition.IfMatch(ifMatch)
        : request.Headers.IfNoneMatch == "*" ? DraftCondition.IfAbsent
        : DraftCondition.None;
}
