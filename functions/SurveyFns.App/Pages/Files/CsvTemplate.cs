using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Drafts;

namespace SurveyFns.App.Pages.Files;

/// <summary>A firm downloads the file to fill in.</summary>
public sealed class CsvTemplate(RespondentGate gate, Workspaces workspaces)
{
    [Function("RespondentCsvTemplate")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "survey/{survey}/{round}/csv/template")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) => gate.ServeAsync(
            request, survey, round, respondent => WriteAsync(request, respondent, cancellationToken), cancellationToken);

    private async Task<IResult> WriteAsync(HttpRequest request, Respondent respondent, CancellationToken cancellationToken)
    {
        var workspace = await workspaces.OpenAsync(respondent, cancellationToken);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(
            TemplateFile.Write(workspace, respondent.Page.Language),
            "text/csv; charset=utf-8",
            $"{respondent.Round.Key.Survey}-{respondent.Round.Key.Round}.csv");
    }
}
