using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Collect;

/// <summary>Anyone reads the JSON Schema of a round's response.</summary>
public sealed class GetResponseSchema(SurveyCatalog catalog)
{
    [Function("GetResponseSchema")]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/surveys/{survey}/rounds/{round}/response.schema.json")] HttpRequest request,
        string survey,
        string round) =>
        RoundRoute.TryParse(survey, round, out var key) && catalog.Find(key) is { } definition
            ? new DocumentResult(ResponseSchema.Of(definition, request.Language()), "application/schema+json; charset=utf-8", $"\"schema-{request.Language()}-{definition.Digest}\"")
            : new ProblemResult(ProblemTypes.RoundNotFound);
}
