using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Collect;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Publish;

namespace SurveyFns.App.Staff;

/// <summary>Staff aggregate, protect and publish a closed round now.</summary>
public sealed class AggregateRound(ReleaseRoundsHandler handler)
{
    [Function("AggregateRound")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/v1/staff/surveys/{survey}/rounds/{round}/aggregation")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) =>
        RoundRoute.TryParse(survey, round, out var key)
            ? Answer(await handler.ReleaseAsync(key, cancellationToken))
            : new ProblemResult(ProblemTypes.RoundNotFound);

    private static IResult Answer(ReleaseOutcome outcome) => outcome switch
    {
        ReleaseOutcome.Done done => new JsonResult(StatusCodes.Status200OK, writer => ReleaseJson.Write(writer, done)),
        ReleaseOutcome.NotClosed open => new ProblemResult(
            ProblemTypes.NotClosed, (writer, _) => writer.WriteString("closesAt", open.Round.ClosesAt)),
        ReleaseOutcome.Busy => new ProblemResult(ProblemTypes.PublicationInProgress),
        _ => new ProblemResult(ProblemTypes.RoundNotFound),
    };
}
