using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Publish.Query;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Publish;

/// <summary>
/// Anyone asks a table of the published series: <c>?area=402036&amp;round=2010&amp;format=csv</c>. It reads the files that are published and
/// nothing else.
/// </summary>
public sealed class QueryObservations(OpenDataReader reader)
{
    [Function("QueryObservations")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "api/v1/data/{survey}/{table}")] HttpRequest request,
        string survey,
        string table,
        CancellationToken cancellationToken)
    {
        if (OpenAccess.IsAskedFor(request))
        {
            return new PreflightResult();
        }

        OpenAccess.Grant(request.HttpContext.Response);
        if (!SurveyId.TryParse(survey, out var id)
            || await reader.FindLatestAsync(ReleaseKey.SeriesOf(id), cancellationToken) is not { } version
            || await reader.FindModelAsync(ReleaseKey.SeriesOf(id), version, cancellationToken) is not { } model)
        {
            return new ProblemResult(ProblemTypes.NotFound);
        }

        return QueryParameters.Parse(request.Query, out var wrong) is { } parameters
            ? Answer(ObservationQuery.Of(model, table, parameters.Filters), parameters, request)
            : new ProblemResult(ProblemTypes.InvalidPage, (writer, _) => writer.WriteString("parameter", wrong));
    }

    private static IResult Answer(QueryOutcome outcome, QueryParameters parameters, HttpRequest request) => outcome switch
    {
        QueryOutcome.Found found => new QueryResult(found.Model, parameters, request.PageLanguage()),
        QueryOutcome.UnknownTable unknown => new ProblemResult(
            ProblemTypes.UnknownTable, (writer, _) => QueryResult.WriteList(writer, "tables", unknown.Known)),
        QueryOutcome.UnknownParameter unknown => new ProblemResult(ProblemTypes.UnknownParameter, (writer, _) =>
        {
            writer.WriteString("parameter", unknown.Name);
            QueryResult.WriteList(writer, "parameters", [.. unknown.Known, .. QueryParameters.Reserved]);
        }),
        QueryOutcome.UnknownCode unknown => new ProblemResult(ProblemTypes.UnknownCode, (writer, _) =>
        {
            writer.WriteString("parameter", unknown.Parameter);
            writer.WriteString("value", unknown.Code);
            QueryResult.WriteList(writer, "codes", unknown.Known);
        }),
        _ => new ProblemResult(ProblemTypes.NotFound),
    };
}
