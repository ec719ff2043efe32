using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Hosting;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Staff;

/// <summary>Staff import the register of firms from CSV: all rows or none.</summary>
public sealed class ImportRegister(ImportRegisterHandler handler, StaffActionStore actions)
{
    [Function("ImportRegister")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/v1/staff/surveys/{survey}/register")] HttpRequest request,
        string survey,
        CancellationToken cancellationToken)
    {
        if (!SurveyId.TryParse(survey, out var surveyId))
        {
            return new ProblemResult(ProblemTypes.RoundNotFound);
        }

        if (!RequestBody.HasMediaType(request, "text/csv"))
        {
            return new ProblemResult(ProblemTypes.UnsupportedMediaType);
        }

        if (await RequestBody.ReadAsync(request, RequestBody.MaximumRegister, cancellationToken) is not { } file)
        {
            return new ProblemResult(ProblemTypes.TooLarge);
        }

        var outcome = await handler.HandleAsync(surveyId, file, cancellationToken);
        if (outcome is RegisterImportOutcome.Imported { Firms: var firms })
        {
            var subject = firms.ToString(CultureInfo.InvariantCulture);
            await actions.AddAsync(StaffActionStore.ApiKey, surveyId, StaffActionKind.RegisterImported, subject, cancellationToken);
        }

        return Answer(outcome);
    }

    private static IResult Answer(RegisterImportOutcome outcome) => outcome switch
    {
        RegisterImportOutcome.Imported imported => new JsonResult(StatusCodes.Status200OK, writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("firms", imported.Firms);
            writer.WriteEndObject();
        }),
        RegisterImportOutcome.Refused refused => new ProblemResult(
            ProblemTypes.RegisterRefused, (writer, language) => WriteRows(writer, refused.Problems, language)),
        _ => new ProblemResult(ProblemTypes.RoundNotFound),
    };

    private static void WriteRows(Utf8JsonWriter writer, IReadOnlyList<RegisterRowProblem> problems, Language language)
    {
        writer.WriteStartArray("rows");
        foreach (var problem in problems)
        {
            writer.WriteStartObject();
            writer.WriteNumber("line", problem.Line);
            writer.WriteString("column", problem.Column);
            writer.WriteString("code", problem.Code);
            writer.WriteString("reason", problem.Message.In(language));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
