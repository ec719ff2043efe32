using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Hosting;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Publish;

namespace SurveyFns.App.Publish;

/// <summary>Staff withdraw a published version; the body says why, in both languages: <c>{"reason":{"ja":"…","en":"…"}}</c>.</summary>
public sealed class WithdrawRelease(WithdrawReleaseHandler handler, StaffActionStore actions)
{
    [Function("WithdrawRelease")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/v1/staff/surveys/{survey}/releases/{release}/versions/{version}/withdrawal")]
        HttpRequest request,
        string survey,
        string release,
        string version,
        CancellationToken cancellationToken)
    {
        if (OpenDataAddress.Parse($"{survey}/{release}/v{version}") is not OpenDataAddress.Folder address)
        {
            return new ProblemResult(ProblemTypes.NotFound);
        }

        var (body, problem) = await JsonBody.ReadAsync(request, RequestBody.MaximumResponse, cancellationToken);
        if (body is null || WithdrawalJson.ReadReason(body.Value) is not { } reason)
        {
            return problem ?? new ProblemResult(ProblemTypes.ReasonRequired);
        }

        var outcome = await handler.HandleAsync(address.Release, address.Version, reason, cancellationToken);
        if (outcome is WithdrawalOutcome.Withdrawn)
        {
            var subject = $"{address.Release.Name} v{address.Version}";
            await actions.AddAsync(StaffActionStore.ApiKey, address.Release.Survey, StaffActionKind.ReleaseWithdrawn, subject, cancellationToken);
        }

        return WithdrawalJson.Answer(outcome, "release");
    }
}
