using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Layout;

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
                : ShowAsync(request, page, cancellationToken),
            cancellationToken);

    private async Task<IResult> ShowAsync(HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        var respondent = await gate.FindAsync(request, page, cancellationToken);
        return StartModel.ToPage(respondent?.Page ?? page, StartProblem.None, form: null);
    }
}
