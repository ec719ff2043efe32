using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Staff.Access;

namespace SurveyFns.App.Pages.Staff.Releases;

/// <summary>Staff publish several rounds together.</summary>
public sealed class StaffReleases(StaffGate gate, JointReleasePages pages)
{
    [Function("StaffReleases")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "staff/surveys/{survey}/releases")] HttpRequest request,
        string survey,
        CancellationToken cancellationToken) => gate.ServeSurveyAsync(
            request, survey, (visit, id) => pages.ServeAsync(visit, id, cancellationToken), cancellationToken);
}
