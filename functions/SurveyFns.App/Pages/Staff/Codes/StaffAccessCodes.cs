using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Staff.Access;

namespace SurveyFns.App.Pages.Staff.Codes;

/// <summary>Staff issue access codes and get them once, as letters to print and as a file.</summary>
public sealed class StaffAccessCodes(StaffGate gate, CodesPages pages, CodeIssuing issuing)
{
    [Function("StaffAccessCodes")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "staff/surveys/{survey}/rounds/{round}/access-codes")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) => gate.ServeRoundAsync(
            request,
            survey,
            round,
            (visit, definition) => visit.Form is null
                ? pages.AskAsync(visit, definition, cancellationToken)
                : issuing.IssueAsync(visit, definition, cancellationToken),
            cancellationToken);
}
