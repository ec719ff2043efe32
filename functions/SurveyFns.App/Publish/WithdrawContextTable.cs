using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Hosting;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Context;

namespace SurveyFns.App.Publish;

/// <summary>Staff withdraw a version of a context table; the body says why, in both languages: <c>{"reason":{"ja":"…","en":"…"}}</c>.</summary>
public sealed class WithdrawContextTable(WithdrawContextTableHandler handler, StaffActionStore actions)
{
    [Function("WithdrawContextTable")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/v1/staff/surveys/{survey}/context/{table}/versions/{version}/withdrawal")]
        HttpRequest request,
        string survey,
        string table,
        string version,
        CancellationToken cancellationToken)
    {
        if (OpenDataAddress.ParseContext(survey, table, version) is not { } address)
        {
            return new ProblemResult(ProblemTypes.NotFound);
        }

        var (body, problem) = await JsonBody.ReadAsync(request, RequestBody.MaximumResponse, cancellationToken);
        if (body is null || WithdrawalJson.ReadReason(body.Value) is not { } reason)
        {
            return problem ?? new ProblemResult(ProblemTypes.ReasonRequired);
        }

        var outcome = await handler.HandleAsync(address.Survey, address.Table, address.Version, reason, cancellationToken);
        if (outcome is WithdrawalOutcome.Withdrawn)
        {
            var subject = $"{address.Table} v{address.Version}";
            await actions.AddAsync(StaffActionStore.ApiKey, address.Survey, StaffActionKind.ContextTableWithdrawn, subject, cancellationToken);
        }

        return WithdrawalJson.Answer(outcome, "table");
    }
}
