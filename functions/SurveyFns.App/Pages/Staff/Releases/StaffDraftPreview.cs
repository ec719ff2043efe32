using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.App.Pages.Texts;
using SurveyFns.App.Publish;
using SurveyFns.Core.Publish.Review;

namespace SurveyFns.App.Pages.Staff.Releases;

/// <summary>Staff look at the page of a draft, and at every file it links to, exactly as they would be published.</summary>
public sealed class StaffDraftPreview(StaffGate gate, ReviewReleaseHandler handler)
{
    [Function("StaffDraftPreview")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "staff/surveys/{survey}/rounds/{round}/release/preview/{file}")]
        HttpRequest request,
        string survey,
        string round,
        string file,
        CancellationToken cancellationToken) => gate.ServeRoundAsync(
            request,
            survey,
            round,
            async (visit, definition) => await handler.FindFileAsync(definition.Key, file, cancellationToken) is DraftOutcome.FoundFile found
                ? new DraftFileResult(found.File)
                : Message.Of(visit.Page, StaffTexts.NotFound, StatusCodes.Status404NotFound),
            cancellationToken);
}
