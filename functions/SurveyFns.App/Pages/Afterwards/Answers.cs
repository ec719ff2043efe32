using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Layout;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Pages.Afterwards;

/// <summary>A firm reads or prints what it sent.</summary>
public sealed class Answers(ResponsePages pages)
{
    [Function("RespondentAnswers")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "survey/{survey}/{round}/answers")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) => pages.ServeAsync(
            request,
            survey,
            round,
            (respondent, response) => Task.FromResult<IResult>(new HtmlPage<AnswersPage, StoredResponse>(respondent.Page, response)),
            cancellationToken);
}
