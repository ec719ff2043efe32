using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Layout;

namespace SurveyFns.App.Pages.Files;

/// <summary>A firm fills in with a spreadsheet.</summary>
public sealed class Csv(RespondentGate gate, CsvUpload upload)
{
    [Function("RespondentCsv")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "survey/{survey}/{round}/csv")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) => gate.ServeAsync(
            request,
            survey,
            round,
            respondent => HttpMethods.IsPost(request.Method) ? upload.TakeAsync(request, respondent, cancellationToken)
                : !respondent.IsOpen ? Task.FromResult<IResult>(Redirect.To(respondent.Page.Href("overview")))
                : Task.FromResult<IResult>(new HtmlPage<CsvPage, CsvModel>(respondent.Page, CsvModel.Empty)),
            cancellationToken);
}
