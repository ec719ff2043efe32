using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Collect;
using SurveyFns.App.Hosting;

namespace SurveyFns.App.Pages.Afterwards;

/// <summary>A firm downloads its own answers.</summary>
public sealed class DownloadAnswers(ResponsePages pages)
{
    [Function("RespondentDownload")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "survey/{survey}/{round}/download")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) => pages.ServeAsync(
            request,
            survey,
            round,
            (_, response) =>
            {
                request.HttpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{survey}-{round}-answers.json\"";
                return Task.FromResult<IResult>(new JsonResult(StatusCodes.Status200OK, writer => ResponseJson.Write(writer, response)));
            },
            cancellationToken);
}
