using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Collect;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Publish.Review;

namespace SurveyFns.App.Publish;

/// <summary>
/// Staff approve the draft they looked at, <c>{"decision":"approve","draft":"…"}</c>, or return it with a note,
/// <c>{"decision":"return","note":"…"}</c>.
/// </summary>
public sealed class ReviewRelease(ReviewReleaseHandler handler)
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

        return (Text(body.Value, "decision"), Text(body.Value, "draft"), Text(body.Value, "note")) switch
        {
            ("approve", { } draft, var note) => DraftAnswer.Of(await handler.ApproveAsync(key, draft, note, cancellationToken)),
            ("return", _, { } note) => DraftAnswer.Of(await handler.ReturnAsync(key, note, cancellationToken)),
            _ => new ProblemResult(ProblemTypes.InvalidReview),
        };
    }

    private static string? Text(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
        && !string.IsNullOrWhiteSpace(text.GetString())
            ? text.GetString()
            : null;
}
