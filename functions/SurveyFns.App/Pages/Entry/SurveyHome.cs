using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SurveyFns.App.Pages.Entry;

/// <summary>The first page under the address that letters may carry.</summary>
public sealed class SurveyHome(HomePages pages)
{
    [Function("SurveyHome")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "survey")] HttpRequest request,
        CancellationToken cancellationToken) => pages.ShowAsync(request, cancellationToken);
}
