using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.App.Publish;

namespace SurveyFns.App.Pages.Staff.Releases;

/// <summary>Staff withdraw a published version and say why.</summary>
public sealed class StaffWithdrawal(StaffGate gate, WithdrawalPages pages)
{
    [Function("StaffWithdrawal")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "staff/surveys/{survey}/releases/{release}/versions/{version}/withdrawal")]
        HttpRequest request,
        string survey,
        string release,
        string version,
        CancellationToken cancellationToken) => gate.ServeSurveyAsync(
            request,
            survey,
            (visit, id) => pages.ServeAsync(visit, OpenDataAddress.Parse($"{id}/{release}/v{version}") as OpenDataAddress.Folder, cancellationToken),
            cancellationToken);
}
