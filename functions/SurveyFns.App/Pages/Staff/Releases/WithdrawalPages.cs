using Microsoft.AspNetCore.Http;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.App.Pages.Staff.Rounds;
using SurveyFns.App.Pages.Texts;
using SurveyFns.App.Publish;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Releases;

/// <summary>Asks for the reason of a withdrawal and passes it on.</summary>
public sealed class WithdrawalPages(ReleaseVersions versions, SurveyCatalog catalog, WithdrawReleaseHandler handler, StaffActionStore actions)
{
    /// <param name="path">Survey, release and version as in the addresses of the open data.</param>
    public async Task<IResult> ServeAsync(StaffVisit visit, string path, CancellationToken cancellationToken)
    {
        if (OpenDataAddress.Parse(path) is not OpenDataAddress.Folder address
            || await versions.FindAsync(address.Release, address.Version, cancellationToken) is not { PublishedAt: not null } version)
        {
            return Message.Of(visit.Page, StaffTexts.NotFound, StatusCodes.Status404NotFound);
        }

        var model = new WithdrawalModel(
            version, TitleOf(address.Release), visit.Field(WithdrawalModel.JapaneseField), visit.Field(WithdrawalModel.EnglishField),
            IsSent: visit.Form is not null);
        return visit.Form is null || model.HasProblem
            ? Page(visit, model, visit.Form is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : await WithdrawAsync(visit, model, cancellationToken);
    }

    private async Task<IResult> WithdrawAsync(StaffVisit visit, WithdrawalModel model, CancellationToken cancellationToken)
    {
        var (release, version) = (model.Version.Release, model.Version.Version);
        var outcome = await handler.HandleAsync(release, version, new LocalizedText(model.ReasonJa, model.ReasonEn), cancellationToken);
        if (outcome is WithdrawalOutcome.Busy)
        {
            return Page(visit, model with { IsBusy = true }, StatusCodes.Status409Conflict);
        }

        if (outcome is WithdrawalOutcome.Withdrawn)
        {
            await actions.AddAsync(visit.Member.Name, release.Survey, StaffActionKind.ReleaseWithdrawn, $"{release.Name} v{version}", cancellationToken);
        }

        return Redirect.To(release.Round is { } round ? RoundSummary.RoundHref(new RoundKey(release.Survey, round), "release") : AccessRoute.Home);
    }

    private LocalizedText TitleOf(ReleaseKey release)
    {
        var newest = catalog.Rounds(release.Survey)[^1];
        return release.Round is { } round
            ? catalog.Find(new RoundKey(release.Survey, round))?.Title ?? new(round.Value, round.Value)
            : StaffTexts.SeriesOf.With(SeriesTitle.Of(newest.Title, newest.Round.Value));
    }

    private static HtmlPage<WithdrawalPage, WithdrawalModel> Page(StaffVisit visit, WithdrawalModel model, int status) => new(visit.Page, model, status);
}
