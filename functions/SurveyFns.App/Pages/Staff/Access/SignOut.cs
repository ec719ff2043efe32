using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SurveyFns.App.Pages.Staff.Access;

/// <summary>A member of staff ends the session.</summary>
public sealed class SignOut(StaffGate gate)
{
    [Function("StaffSignOut")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "staff/sign-out")] HttpRequest request,
        CancellationToken cancellationToken) => gate.SignOutAsync(request, cancellationToken);
}
