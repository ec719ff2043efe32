using Microsoft.AspNetCore.Http;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.App.Pages.Staff.Rounds;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Publish.Review;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Releases;

/// <summary>Passes on what staff decide about a release and says what came of it.</summary>
public sealed class ReleaseDecisions(
    ReviewReleaseHandler reviews, ReleaseRoundsHandler releases, OpenDataReader published, ReleasePages pages, StaffActionStore actions)
{
    public const string Approve = "approve";
    public const string Return = "return";
    public const string Publish = "publish";
    public const string DecisionField = "decision";
    public const string DraftField = "draft";
    public const string NoteField = "note";
    public const string ReasonField = "reason";
    public const string ConfirmField = "confirm";
    public const string DoneParameter = "done";

    /// <summary>What was done just before a page is shown.</summary>
    public static ReleaseNotice Done(StaffVisit visit) =>
        Enum.TryParse<ReleaseNotice>(visit.Query(DoneParameter), out var done) && done is > ReleaseNotice.None and < ReleaseNotice.Changed
            ? done : ReleaseNotice.None;

    public async Task<IResult> DecideAsync(StaffVisit visit, SurveyDefinition definition, CancellationToken cancellationToken)
    {
        var notice = visit.Field(DecisionField) switch
        {
            Approve => await ApproveAsync(visit, definition, visit.Text(NoteField), cancellationToken),
            Return => await ReturnAsync(visit, definition, cancellationToken),
            Publish => await PublishAsync(visit, definition, cancellationToken),
            _ => ReleaseNotice.None,
        };
        return notice is > ReleaseNotice.None and < ReleaseNotice.Changed
            ? Redirect.To($"{RoundSummary.RoundHref(definition.Key, "release")}?{DoneParameter}={notice}")
            : await pages.ShowAsync(visit, definition, notice, cancellationToken);
    }

    private async Task<ReleaseNotice> ApproveAsync(StaffVisit visit, SurveyDefinition definition, string? note, CancellationToken cancellationToken)
    {
        switch (await reviews.ApproveAsync(definition.Key, visit.Field(DraftField), note, cancellationToken))
        {
            case DraftOutcome.Reviewed:
                await RecordAsync(visit, definition, StaffActionKind.ReleaseApproved, definition.Round.Value, cancellationToken);
                return ReleaseNotice.Approved;
            case DraftOutcome.Changed:
                return ReleaseNotice.Changed;
            default:
                return ReleaseNotice.None;
        }
    }

    private async Task<ReleaseNotice> ReturnAsync(StaffVisit visit, SurveyDefinition definition, CancellationToken cancellationToken)
    {
        if (visit.Text(ReasonField) is not { } note)
        {
            return ReleaseNotice.NoteMissing;
        }

        if (await reviews.ReturnAsync(definition.Key, note, cancellationToken) is not DraftOutcome.Reviewed)
        {
            return ReleaseNotice.None;
        }

        await RecordAsync(visit, definition, StaffActionKind.ReleaseReturned, definition.Round.Value, cancellationToken);
        return ReleaseNotice.Returned;
    }

    // A draft is approved first: what goes out is what was looked at. A form without one belongs to a round that is published: it
    // must not publish what nobody has looked at.
    private async Task<ReleaseNotice> PublishAsync(StaffVisit visit, SurveyDefinition definition, CancellationToken cancellationToken)
    {
        if (visit.Text(DraftField) is not null)
        {
            if (visit.Text(ConfirmField) is null)
            {
                return ReleaseNotice.NotConfirmed;
            }

            if (await ApproveAsync(visit, definition, note: null, cancellationToken) is not ReleaseNotice.Approved and var refused)
            {
                return refused;
            }
        }
        else if (!await published.IsPublishedAsync(ReleaseKey.Of(definition.Key), cancellationToken))
        {
            return ReleaseNotice.None;
        }

        switch (await releases.ReleaseAsync(definition.Key, cancellationToken))
        {
            case ReleaseOutcome.Done { Round: var round }:
                if (round.IsNewVersion)
                {
                    await RecordAsync(visit, definition, StaffActionKind.ReleasePublished, $"{round.Round} v{round.Version}", cancellationToken);
                }

                return round switch
                {
                    RoundOutcome.Published => ReleaseNotice.Published,
                    RoundOutcome.Unchanged => ReleaseNotice.Unchanged,
                    _ => ReleaseNotice.Frozen,
                };
            case ReleaseOutcome.DraftChanged:
                return ReleaseNotice.Changed;
            case ReleaseOutcome.Withdrawn:
                return ReleaseNotice.NoneStands;
            case ReleaseOutcome.Busy:
                return ReleaseNotice.Busy;
            default:
                return ReleaseNotice.None;
        }
    }

    private Task RecordAsync(StaffVisit visit, SurveyDefinition definition, StaffActionKind kind, string subject, CancellationToken cancellationToken) =>
        actions.AddAsync(visit.Member.Name, definition.Survey, kind, subject, cancellationToken);
}
