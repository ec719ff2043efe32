using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.App.Pages.Staff.Releases;
using SurveyFns.App.Pages.Staff.Rounds;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Start;

/// <summary>Staff see all surveys and their rounds, and what there is to do.</summary>
public sealed class StaffHome(StaffGate gate, SurveyCatalog catalog, RoundSummaries summaries, GetProgressHandler progress)
{
    [Function("StaffHome")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "staff")] HttpRequest request, CancellationToken cancellationToken) =>
        gate.ServeAsync(request, visit => ShowAsync(visit, cancellationToken), cancellationToken);

    private async Task<IResult> ShowAsync(StaffVisit visit, CancellationToken cancellationToken)
    {
        var surveys = new List<HomeSurvey>();
        foreach (var survey in catalog.Surveys)
        {
            var rounds = new List<HomeRound>();
            foreach (var summary in await summaries.ListAsync(survey, cancellationToken))
            {
                // Only where answers are coming in or soon will: the count reads every answer's row.
                var counts = summary.Stage is RoundStage.Planned or RoundStage.Open ? await progress.HandleAsync(summary.Key, cancellationToken) : null;
                rounds.Add(new HomeRound(summary, counts));
            }

            surveys.Add(new HomeSurvey(survey, rounds));
        }

        return new HtmlPage<HomePage, HomeModel>(visit.Page, new HomeModel(surveys, ReleaseDecisions.Done(visit)));
    }
}
