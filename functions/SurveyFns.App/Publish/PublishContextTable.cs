using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Hosting;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Publish.Context;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Publish;

/// <summary>Staff publish a reference table from elsewhere beside the survey's own data, with its source.</summary>
public sealed class PublishContextTable(ContextTables tables, SurveyCatalog catalog, StaffActionStore actions)
{
    [Function("PublishContextTable")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "api/v1/staff/surveys/{survey}/context/{table}")] HttpRequest request,
        string survey,
        string table,
        CancellationToken cancellationToken)
    {
        if (!SurveyId.TryParse(survey, out var id) || !catalog.Surveys.Contains(id))
        {
            return new ProblemResult(ProblemTypes.RoundNotFound);
        }

        var (body, problem) = await JsonBody.ReadAsync(request, RequestBody.MaximumRegister, cancellationToken);
        if (body is null || ContextTableJson.Read(body.Value, id, table) is not { } read)
        {
            return problem ?? new ProblemResult(ProblemTypes.InvalidContextTable);
        }

        var outcome = await tables.PublishAsync(read.Table, read.Csv, cancellationToken);
        if (outcome is ContextTableOutcome.Published { Table.Version: var version })
        {
            await actions.AddAsync(StaffActionStore.ApiKey, id, StaffActionKind.ContextTablePublished, $"{table} v{version}", cancellationToken);
        }

        return Answer(outcome);
    }

    private static IResult Answer(ContextTableOutcome outcome) => outcome switch
    {
        ContextTableOutcome.Published published => new JsonResult(
            published.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteNumber("version", published.Table.Version);
                writer.WriteString(
                    "address", $"/data/{published.Table.Survey}/{ContextKeys.Folder}/{published.Table.Id}/v{published.Table.Version}/");
                writer.WriteEndObject();
            }),
        ContextTableOutcome.Refused refused => new ProblemResult(
            ProblemTypes.InvalidContextTable,
            (writer, language) => QueryResult.WriteList(writer, "problems", refused.Problems.Select(problem => problem.In(language)))),
        _ => new ProblemResult(ProblemTypes.PublicationInProgress),
    };
}
