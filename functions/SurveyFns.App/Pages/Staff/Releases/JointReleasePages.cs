using Microsoft.AspNetCore.Http;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.App.Pages.Staff.Rounds;
using SurveyFns.App.Staff;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Releases;

/// <summary>Lets staff choose closed and approved rounds, and publishes all of them in one step or none.</summary>
public sealed class JointReleasePages(RoundSummaries summaries, ReleaseRoundsHandler handler, StaffActionStore actions)
{
    public async Task<IResult> ServeAsync(StaffVisit visit, SurveyId survey, CancellationToken cancellationToken)
    {
        var model = await FindAsync(visit, survey, cancellationToken);
        return visit.Form is null ? Page(visit, model, StatusCodes.Status200OK) : await PublishAsync(visit, model, cancellationToken);
    }

    private async Task<JointReleaseModel> FindAsync(StaffVisit visit, SurveyId survey, CancellationToken cancellationToken)
    {
        var rounds = await summaries.ListAsync(survey, cancellationToken);
        var closed = rounds.Where(round => round is { IsClosed: true, WasPublished: false }).ToList();
        var published = visit.Query(JointReleaseModel.PublishedParameter).Split(' ');
        return new JointReleaseModel(
            survey,
            [.. closed.Where(round => round.Stage != RoundStage.DraftWaits)],
            [.. closed.Where(round => round.Stage == RoundStage.DraftWaits)],
            visit.Form?[JointReleaseModel.RoundField].OfType<string>().ToList() ?? [],
            [],
            ReleaseNotice.None,
            [.. rounds.Where(round => visit.Form is null && round.WasPublished && published.Contains(round.Key.Round.Value))]);
    }

    private async Task<IResult> PublishAsync(StaffVisit visit, JointReleaseModel model, CancellationToken cancellationToken)
    {
        RoundId[] rounds = [.. model.Ready.Where(model.Has).Select(round => round.Key.Round)];

        // A round that was ready when the page was shown and is not any more must not be left out unseen.
        if (rounds.Length != model.Chosen.Count)
        {
            return Page(visit, model with { Notice = ReleaseNotice.NotReady }, StatusCodes.Status409Conflict);
        }

        ReleaseNotice[] missing =
        [
            .. rounds.Length == 0 ? [ReleaseNotice.NoneChosen] : Array.Empty<ReleaseNotice>(),
            .. visit.Text(JointReleaseModel.ConfirmField) is null ? [ReleaseNotice.NotConfirmed] : Array.Empty<ReleaseNotice>(),
        ];
        if (missing.Length > 0)
        {
            return Page(visit, model with { Missing = missing }, StatusCodes.Status422UnprocessableEntity);
        }

        switch (await handler.ReleaseTogetherAsync(model.Survey, rounds, cancellationToken))
        {
            case JointReleaseOutcome.Done done:
                if (PublishRounds.SubjectOf(done) is { } subject)
                {
                    await actions.AddAsync(visit.Member.Name, model.Survey, StaffActionKind.ReleasePublished, subject, cancellationToken);
                }

                var names = string.Join(' ', done.Rounds.Select(release => release.Round.Round));
                return Redirect.To(
                    $"{RoundSummary.SurveyHref(model.Survey, "releases")}?{JointReleaseModel.PublishedParameter}={Uri.EscapeDataString(names)}");
            case JointReleaseOutcome.Refused:
                var now = await FindAsync(visit, model.Survey, cancellationToken);
                return Page(visit, now with { Notice = ReleaseNotice.NotReady }, StatusCodes.Status409Conflict);
            default:
                return Page(visit, model with { Notice = ReleaseNotice.Busy }, StatusCodes.Status409Conflict);
        }
    }

    private static HtmlPage<JointReleasePage, JointReleaseModel> Page(StaffVisit visit, JointReleaseModel model, int status) =>
        new(visit.Page, model, status);
}
