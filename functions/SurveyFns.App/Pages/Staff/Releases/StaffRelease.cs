using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Staff.Access;

namespace SurveyFns.App.Pages.Staff.Releases;

/// <summary>Staff look at what a round would publish or has published, and decide.</summary>
public sealed class StaffRelease(StaffGate gate, ReleasePages pages, ReleaseDecisions decisions)
{
    [Function("StaffRelease")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "staff/surveys/{survey}/rounds/{round}/release")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) => gate.ServeRoundAsync(
            request,
            survey,
            round,
            (visit, definition) => visit.Form is null
                ? pages.ShowAsync(visit, definition, ReleaseDecisions.Done(visit), cancellationToken)
                : decisions.DecideAsync(visit, definition, cancellationToken),
            cancellationToken);
}
