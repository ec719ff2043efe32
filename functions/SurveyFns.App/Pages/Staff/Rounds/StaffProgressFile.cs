using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.App.Pages.Staff.Parts;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Rounds;

/// <summary>Staff download who has answered.</summary>
public sealed class StaffProgressFile(StaffGate gate, GetProgressHandler progress)
{
    [Function("StaffProgressFile")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "staff/surveys/{survey}/rounds/{round}/progress.csv")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) => gate.ServeRoundAsync(
            request, survey, round, (visit, definition) => WriteAsync(visit, definition, cancellationToken), cancellationToken);

    private async Task<IResult> WriteAsync(StaffVisit visit, SurveyDefinition definition, CancellationToken cancellationToken)
    {
        if (await progress.HandleAsync(definition.Key, cancellationToken) is not { } found)
        {
            return Message.Of(visit.Page, StaffTexts.NotFound, StatusCodes.Status404NotFound);
        }

        return CsvFile.Of(
            $"{definition.Survey}-{definition.Round}-progress.csv",
            ["firm_id", "firm_name", "email", "state", "revision", "submitted_at", "in_release"],
            found.Firms.Select(firm => (IReadOnlyList<string>)
            [
                firm.Firm.Value,
                firm.Name,
                firm.Email ?? "",
                StaffTexts.StateOf(firm.State).In(visit.Page.Language),
                firm.Revision == 0 ? "" : firm.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture),
                firm.SubmittedAt is { } sent ? JapanTime.Machine(sent) : "",
                found.ReleasedAt is null || firm.SubmittedAt is null ? "" : found.IsNotInRelease(firm) ? "no" : "yes",
            ]));
    }
}
