using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.App.Pages.Staff.Parts;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Publish.Review;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Releases;

/// <summary>Staff download every figure of a draft, with the reason where it is withheld.</summary>
public sealed class StaffDraftFile(StaffGate gate, ReviewReleaseHandler handler)
{
    [Function("StaffDraftFile")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "staff/surveys/{survey}/rounds/{round}/release/draft.csv")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) => gate.ServeRoundAsync(
            request, survey, round, (visit, definition) => WriteAsync(visit, definition, cancellationToken), cancellationToken);

    private async Task<IResult> WriteAsync(StaffVisit visit, SurveyDefinition definition, CancellationToken cancellationToken)
    {
        if (await handler.FindAsync(definition.Key, cancellationToken) is not DraftOutcome.Found { Draft: var draft })
        {
            return Message.Of(visit.Page, StaffTexts.NotFound, StatusCodes.Status404NotFound);
        }

        return CsvFile.Of(
            $"{definition.Survey}-{definition.Round}-draft.csv",
            ["table_id", "measure", .. draft.Model.Dimensions.Select(dimension => dimension.Id), "value", "status", "reason"],
            draft.Cells.Select(cell => Row(cell, visit.Page.Language)));
    }

    private static IReadOnlyList<string> Row(DraftCell cell, Language language) =>
    [
        cell.Observation.Table,
        cell.Observation.Measure,
        .. cell.Observation.Codes,
        cell.Observation.Value?.ToString(CultureInfo.InvariantCulture) ?? "",
        cell.Observation.Status,
        cell.Reason is { } reason ? StaffTexts.ShortReasonOf(reason).In(language) : "",
    ];
}
