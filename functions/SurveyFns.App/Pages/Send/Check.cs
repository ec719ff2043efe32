using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Drafts;

namespace SurveyFns.App.Pages.Send;

/// <summary>A firm checks its answers and sends them.</summary>
public sealed class Check(RespondentGate gate, CheckPages pages)
{
    [Function("RespondentCheck")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "survey/{survey}/{round}/check")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) => gate.ServeAsync(
            request,
            survey,
            round,
            respondent => HttpMethods.IsPost(request.Method)
                ? pages.SubmitAsync(request, respondent, cancellationToken)
                : pages.ShowAsync(respondent, cancellationToken),
            cancellationToken);
}
