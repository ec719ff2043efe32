using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Hosting;
using SurveyFns.App.Pages.Layout;

namespace SurveyFns.App.Pages.Entry;

/// <summary>
/// Whoever comes to an address that nothing else has. Functions are matched in the order of their names: this one must come after all
/// others that take the same methods.
/// </summary>
public static class UnknownAddress
{
    [Function("UnknownAddress")]
    public static async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{*address}")] HttpRequest request) =>
        ProblemPages.IsAskedBy(request)
            ? await ProblemPages.OfAsync(request, ProblemTypes.NotFound)
            : new ProblemResult(ProblemTypes.NotFound);
}
