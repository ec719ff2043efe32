using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Collect;
using SurveyFns.App.Hosting;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Collect;

namespace SurveyFns.App.Staff;

/// <summary>Staff create a round or change its times.</summary>
public sealed class SaveRound(SaveRoundHandler handler, StaffActionStore actions, TimeProvider clock)
{
    [Function("SaveRound")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "api/v1/staff/surveys/{survey}/rounds/{round}")] HttpRequest request,
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

        var outcome = await handler.HandleAsync(key, RoundRequestJson.Read(body.Value), cancellationToken);
        if (outcome is SaveRoundOutcome.Saved)
        {
            await actions.AddAsync(StaffActionStore.ApiKey, key.Survey, StaffActionKind.RoundSaved, key.Round.Value, cancellationToken);
        }

        return Answer(outcome);
    }

    private IResult Answer(SaveRoundOutcome outcome) => outcome switch
    {
        SaveRoundOutcome.Saved saved => new JsonResult(
            saved.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK,
            writer => RoundJson.Write(writer, saved.Round, saved.Round.StateAt(clock.GetUtcNow()))),
        SaveRoundOutcome.Invalid invalid => new ProblemResult(
            ProblemTypes.InvalidRound, (writer, language) => FailuresJson.Write(writer, invalid.Failures, language)),
        SaveRoundOutcome.AlreadyPublished => new ProblemResult(ProblemTypes.AlreadyPublished),
        _ => new ProblemResult(ProblemTypes.RoundNotFound),
    };
}
