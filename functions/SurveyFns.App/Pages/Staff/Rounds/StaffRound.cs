using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Rounds;

/// <summary>Staff see where a round stands and who has answered.</summary>
public sealed class StaffRound(StaffGate gate, RoundSummaries summaries, GetProgressHandler progress)
{
    [Function("StaffRound")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "staff/surveys/{survey}/rounds/{round}")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) => gate.ServeRoundAsync(
            request, survey, round, (visit, definition) => ShowAsync(visit, definition, cancellationToken), cancellationToken);

    private async Task<IResult> ShowAsync(StaffVisit visit, SurveyDefinition definition, CancellationToken cancellationToken)
    {
        var summary = await summaries.FindAsync(definition, cancellationToken);
        if (await progress.HandleAsync(definition.Key, cancellationToken) is not { } found)
        {
            return Redirect.To(summary.Href("times"));
        }

        return new HtmlPage<RoundPage, RoundModel>(visit.Page, new RoundModel(summary, found, FirmFilter.Read(visit), visit.Query("saved").Length > 0));
    }
}
