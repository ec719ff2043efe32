using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Collect;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Publish.Review;

namespace SurveyFns.App.Publish;

/// <summary>Staff read any file of a draft, the page (<c>index.html</c>) included, exactly as it would be published.</summary>
public sealed class GetReleaseDraftFile(ReviewReleaseHandler handler)
{
    [Function("GetReleaseDraftFile")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/v1/staff/surveys/{survey}/rounds/{round}/release-draft/{file}")]
        HttpRequest request,
        string survey,
        string round,
        string file,
        CancellationToken cancellationToken) =>
        RoundRoute.TryParse(survey, round, out var key)
            ? DraftAnswer.Of(await handler.FindFileAsync(key, file, cancellationToken))
            : new ProblemResult(ProblemTypes.RoundNotFound);
}
