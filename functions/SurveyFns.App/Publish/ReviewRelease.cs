using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Collect;
using SurveyFns.App.Hosting;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Publish.Review;

namespace SurveyFns.App.Publish;

/// <summary>
/// Staff approve the draft they looked at, <c>{"decision":"approve","draft":"…"}</c>, or return it with a note,
/// <c>{"decision":"return","note":"…"}</c>.
/// </summary>
public sealed class ReviewRelease(ReviewReleaseHandler handler, StaffActionStore actions)
{
    [Function("ReviewRelease")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/v1/staff/surveys/{survey}/rounds/{round}/review")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken)
    {
        if (!RoundRoute.TryParse(survey, round, out var key))
        {
            return new ProblemResult(ProblemTypes.RoundNotFound);
        }

        var (body, problem) = await JsonBody.ReadAsync(request, RequestBody.MaximumResponse, cancellationToken);
        if (body is null)
        {
            return problem!;
        }

        var outcome = (Text(body.Value, "decision"), Text(body.Value, "draft"), Text(body.Value, "note")) switch
        {
            ("approve", { } draft, var note) => await handler.ApproveAsync(key, draft, note, cancellationToken),
            ("return", _, { } note) => await handler.ReturnAsync(key, note, cancellationToken),
            _ => null,
        };
        if (outcome is DraftOutcome.Reviewed { Round.ApprovedAt: var approvedAt })
        {
            var kind = approvedAt is null ? StaffActionKind.ReleaseReturned : StaffActionKind.ReleaseApproved;
            await actions.AddAsync(StaffActionStore.ApiKey, key.Survey, kind, key.Round.Value, cancellationToken);
        }

        return outcome is null ? new ProblemResult(ProblemTypes.InvalidReview) : DraftAnswer.Of(outcome);
    }

    private static string? Text(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
        && !string.IsNullOrWhiteSpace(text.GetString())
            ? text.GetString()
            : null;
}
