using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Collect;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Publish.Review;

namespace SurveyFns.App.Publish;

/// <summary>Staff look at what a closed round would publish, and why figures are withheld.</summary>
public sealed class GetReleaseDraft(ReviewReleaseHandler handler)
{
    [Function("GetReleaseDraft")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/v1/staff/surveys/{survey}/rounds/{round}/release-draft")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) =>
        RoundRoute.TryParse(survey, round, out var key)
            ? DraftAnswer.Of(await handler.FindAsync(key, cancellationToken))
            : new ProblemResult(ProblemTypes.RoundNotFound);
}
