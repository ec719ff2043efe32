using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Collect;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Collect;

namespace SurveyFns.App.Staff;

/// <summary>Staff read a round's times.</summary>
public sealed class GetRound(IRoundStore rounds, TimeProvider clock)
{
    [Function("GetRound")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/v1/staff/surveys/{survey}/rounds/{round}")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) =>
        RoundRoute.TryParse(survey, round, out var key) && await rounds.FindAsync(key, cancellationToken) is { } found
            ? new JsonResult(StatusCodes.Status200OK, writer => RoundJson.Write(writer, found, found.StateAt(clock.GetUtcNow())))
            : new ProblemResult(ProblemTypes.RoundNotFound);
}
