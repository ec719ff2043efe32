using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Layout;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Entry;

/// <summary>Anyone sees all questions of a round.</summary>
public sealed class Preview(RespondentGate gate)
{
    [Function("RespondentPreview")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "survey/{survey}/{round}/preview")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) => gate.ServeAnyoneAsync(
            request, survey, round, page => Task.FromResult<IResult>(new HtmlPage<PreviewPage, SurveyDefinition>(page, page.Definition!)), cancellationToken);
}
