using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Actions;

/// <summary>Staff see who did what, and when.</summary>
public sealed class StaffActions(StaffGate gate, StaffActionStore actions)
{
    private const int Most = 300;

    [Function("StaffActions")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "staff/surveys/{survey}/actions")] HttpRequest request,
        string survey,
        CancellationToken cancellationToken) => gate.ServeSurveyAsync(
            request, survey, (visit, id) => ShowAsync(visit, id, cancellationToken), cancellationToken);

    private async Task<IResult> ShowAsync(StaffVisit visit, SurveyId survey, CancellationToken cancellationToken) =>
        new HtmlPage<ActionsPage, ActionsModel>(visit.Page, new ActionsModel(await actions.ListAsync(survey, Most, cancellationToken)));
}
