using Microsoft.AspNetCore.Http;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.App.Pages.Staff.Rounds;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Publish.Review;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Releases;

/// <summary>Makes the page of a round's release: its draft, or its versions once it is published.</summary>
public sealed class ReleasePages(RoundSummaries summaries, ReviewReleaseHandler handler, ReleaseVersions versions)
{
    public async Task<IResult> ShowAsync(StaffVisit visit, SurveyDefinition definition, ReleaseNotice notice, CancellationToken cancellationToken)
    {
        var summary = await summaries.FindAsync(definition, cancellationToken);
        return await handler.FindAsync(definition.Key, cancellationToken) switch
        {
            DraftOutcome.Found found => new HtmlPage<DraftPage, DraftModel>(
                visit.Page, new DraftModel(summary, found.Draft, found.Reviews, notice), StatusOf(notice)),
            DraftOutcome.AlreadyPublished => new HtmlPage<VersionsPage, VersionsModel>(
                visit.Page, new VersionsModel(summary, await versions.ListAsync(definition.Key, cancellationToken), notice), StatusOf(notice)),
            DraftOutcome.NotClosed => Message.Of(visit.Page, StaffTexts.NotClosed, StatusCodes.Status409Conflict),
            _ => Redirect.To(summary.Href("times")),
        };
    }

    private static int StatusOf(ReleaseNotice notice) => notice switch
    {
        ReleaseNotice.Changed or ReleaseNotice.NoneStands or ReleaseNotice.Busy => StatusCodes.Status409Conflict,
        ReleaseNotice.NoteMissing or ReleaseNotice.NotConfirmed => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status200OK,
    };
}
