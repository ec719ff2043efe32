using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Drafts;

namespace SurveyFns.App.Pages.Fill;

/// <summary>A firm fills in a section.</summary>
public sealed class SectionFunction(RespondentGate gate, SectionPages pages)
{
    [Function("RespondentSection")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "survey/{survey}/{round}/section/{section}")] HttpRequest request,
        string survey,
        string round,
        string section,
        CancellationToken cancellationToken) => gate.ServeAsync(
            request,
            survey,
            round,
            respondent => HttpMethods.IsPost(request.Method)
                ? pages.SaveAsync(request, respondent, section, cancellationToken)
                : pages.ShowAsync(request, respondent, section, cancellationToken),
            cancellationToken);
}
