using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Layout;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Pages.Afterwards;

/// <summary>A firm sees every revision of its response.</summary>
public sealed class History(ResponsePages pages, IResponseStore responses)
{
    [Function("RespondentHistory")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "survey/{survey}/{round}/history")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) => pages.ServeAsync(
            request, survey, round, (respondent, _) => ShowAsync(respondent, cancellationToken), cancellationToken);

    private async Task<IResult> ShowAsync(Respondent respondent, CancellationToken cancellationToken)
    {
        IReadOnlyList<StoredResponse> revisions =
            await responses.ReadHistoryAsync(respondent.Definition, respondent.Firm, cancellationToken).ToListAsync(cancellationToken);
        return new HtmlPage<HistoryPage, IReadOnlyList<StoredResponse>>(respondent.Page, revisions);
    }
}
