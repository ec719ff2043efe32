using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SurveyFns.App.Pages.Entry;

/// <summary>The first page.</summary>
public sealed class Home(HomePages pages)
{
    [Function("Home")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{ignored:maxlength(0)?}")] HttpRequest request,
        CancellationToken cancellationToken) => pages.ShowAsync(request, cancellationToken);
}
