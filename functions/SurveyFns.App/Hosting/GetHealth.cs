using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Hosting;

/// <summary>Tells a load balancer whether this instance can serve: the definitions are read and the storage answers.</summary>
public sealed class GetHealth(SurveyCatalog catalog, IRoundStore rounds)
{
    [Function("GetHealth")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request, CancellationToken cancellationToken)
    {
        await rounds.ListAsync(catalog.Surveys[0], cancellationToken);
        return new JsonResult(StatusCodes.Status200OK, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("status", "healthy");
            writer.WriteEndObject();
        });
    }
}
