using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SurveyFns.App.Pages.Staff.Access;

/// <summary>Staff sign in.</summary>
public sealed class SignIn(StaffGate gate)
{
    [Function("StaffSignIn")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "staff/sign-in")] HttpRequest request,
        CancellationToken cancellationToken) => gate.SignInAsync(request, cancellationToken);
}
