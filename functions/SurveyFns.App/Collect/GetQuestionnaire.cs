using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Collect;

/// <summary>Anyone reads what a round asks.</summary>
public sealed class GetQuestionnaire(SurveyCatalog catalog)
{
    [Function("GetQuestionnaire")]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/surveys/{survey}/rounds/{round}/questionnaire")] HttpRequest request,
        string survey,
        string round) =>
        RoundRoute.TryParse(survey, round, out var key) && catalog.Find(key) is { } definition
            ? new DocumentResult(definition.Json, "application/json; charset=utf-8", $"\"{definition.Digest}\"")
            : new ProblemResult(ProblemTypes.RoundNotFound);
}
