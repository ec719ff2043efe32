using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Layout;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Pages.Afterwards;

/// <summary>A firm sees its own figures beside the published ones.</summary>
public sealed class Results(ResponsePages pages, OpenDataReader published)
{
    [Function("RespondentResults")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "survey/{survey}/{round}/results")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) => pages.ServeAsync(
            request, survey, round, (respondent, response) => ShowAsync(respondent, response, cancellationToken), cancellationToken);

    private async Task<IResult> ShowAsync(Respondent respondent, StoredResponse response, CancellationToken cancellationToken)
    {
        var key = ReleaseKey.Of(respondent.Round.Key);
        var release = await published.FindLatestAsync(key, cancellationToken) is { } version
            ? await published.FindModelAsync(key, version, cancellationToken)
            : null;
        var own = release is null ? null : new OwnTables(respondent.Definition, release, response.Answers, respondent.Page.Language);
        return new HtmlPage<ResultsPage, ResultsModel?>(respondent.Page, own is null ? null : new ResultsModel(own.Places(), own.Make()));
    }
}
