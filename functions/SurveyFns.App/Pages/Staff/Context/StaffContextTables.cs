using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Staff.Access;

namespace SurveyFns.App.Pages.Staff.Context;

/// <summary>Staff publish a reference table from elsewhere.</summary>
public sealed class StaffContextTables(StaffGate gate, ContextPages pages)
{
    [Function("StaffContextTables")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "staff/surveys/{survey}/context")] HttpRequest request,
        string survey,
        CancellationToken cancellationToken) => gate.ServeSurveyAsync(
            request, survey, (visit, id) => pages.ServeAsync(visit, id, cancellationToken), cancellationToken);
}
