using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Layout;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Pages.Afterwards;

/// <summary>A firm sees its receipt.</summary>
public sealed class Done(ResponsePages pages)
{
    [Function("RespondentDone")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "survey/{survey}/{round}/done")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) => pages.ServeAsync(
            request,
            survey,
            round,
            (respondent, response) => Task.FromResult<IResult>(new HtmlPage<DonePage, StoredResponse>(respondent.Page, response)),
            cancellationToken);
}
