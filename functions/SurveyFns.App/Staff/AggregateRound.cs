using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Collect;
using SurveyFns.App.Hosting;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Publish;

namespace SurveyFns.App.Staff;

/// <summary>Staff aggregate, protect and publish a closed round now.</summary>
public sealed class AggregateRound(ReleaseRoundsHandler handler, StaffActionStore actions)
{
    [Function("AggregateRound")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/v1/staff/surveys/{survey}/rounds/{round}/aggregation")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken)
    {
        if (!RoundRoute.TryParse(survey, round, out var key))
        {
            return new ProblemResult(ProblemTypes.RoundNotFound);
        }

        var outcome = await handler.ReleaseAsync(key, cancellationToken);
        if (outcome is ReleaseOutcome.Done { Round: { IsNewVersion: true } released })
        {
            var subject = $"{released.Round} v{released.Version}";
            await actions.AddAsync(StaffActionStore.ApiKey, key.Survey, StaffActionKind.ReleasePublished, subject, cancellationToken);
        }

        return Answer(outcome);
    }

    private static IResult Answer(ReleaseOutcome outcome) => outcome switch
    {
        ReleaseOutcome.Done done => new JsonResult(StatusCodes.Status200OK, writer => ReleaseJson.Write(writer, done)),
        ReleaseOutcome.NotClosed open => new ProblemResult(
            ProblemTypes.NotClosed, (writer, _) => writer.WriteString("closesAt", open.Round.ClosesAt)),
        ReleaseOutcome.Withdrawn => new ProblemResult(ProblemTypes.RoundWithdrawn),
        ReleaseOutcome.DraftChanged changed => new ProblemResult(
            ProblemTypes.DraftChanged, (writer, _) => writer.WriteString("draft", changed.Draft)),
        ReleaseOutcome.Busy => new ProblemResult(ProblemTypes.PublicationInProgress),
        _ => new ProblemResult(ProblemTypes.RoundNotFound),
    };
}
