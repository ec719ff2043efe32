using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Drafts;

namespace SurveyFns.App.Pages.Entry;

/// <summary>A firm signs in to a round.</summary>
public sealed class Start(RespondentGate gate, SignIn signIn)
{
    [Function("RespondentStart")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "survey/{survey}/{round}/start")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) => gate.ServeAnyoneAsync(
            request,
            survey,
            round,
            page => HttpMethods.IsPost(request.Method)
                ? signIn.SubmitAsync(request, page, cancellationToken)
                : Task.FromResult(StartModel.ToPage(page, StartProblem.None, form: null)),
            cancellationToken);
}
