using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.App.Pages.Staff.Releases;
using SurveyFns.App.Publish;

namespace SurveyFns.App.Pages.Staff.Context;

/// <summary>Staff withdraw a version of a context table and say why.</summary>
public sealed class StaffContextWithdrawal(StaffGate gate, WithdrawalPages pages)
{
    [Function("StaffContextWithdrawal")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "staff/surveys/{survey}/context/{table}/versions/{version}/withdrawal")]
        HttpRequest request,
        string survey,
        string table,
        string version,
        CancellationToken cancellationToken) => gate.ServeSurveyAsync(
            request,
            survey,
            (visit, id) => pages.ServeAsync(visit, OpenDataAddress.ParseContext(id.Value, table, version), cancellationToken),
            cancellationToken);
}
