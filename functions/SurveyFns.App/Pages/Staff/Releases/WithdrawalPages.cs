using Microsoft.AspNetCore.Http;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.App.Pages.Texts;
using SurveyFns.App.Publish;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Context;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Releases;

/// <summary>Asks for the reason of a withdrawal and passes it on.</summary>
public sealed class WithdrawalPages(
    ReleaseVersions versions,
    SurveyCatalog catalog,
    ContextTables tables,
    WithdrawReleaseHandler releaseHandler,
    WithdrawContextTableHandler tableHandler,
    StaffActionStore actions)
{
    /// <param name="address">Null where the address of the page names no version.</param>
    public async Task<IResult> ServeAsync(StaffVisit visit, OpenDataAddress.Folder? address, CancellationToken cancellationToken) =>
        address is not null && (await versions.FindAsync(address.Release, address.Version, cancellationToken)) is { PublishedAt: not null, Withdrawal: null }
            ? await ServeAsync(
                visit,
                WithdrawalSubject.Of(address, TitleOf(address.Release)),
                reason => releaseHandler.HandleAsync(address.Release, address.Version, reason, cancellationToken),
                cancellationToken)
            : Message.Of(visit.Page, StaffTexts.NotFound, StatusCodes.Status404NotFound);

    /// <inheritdoc cref="ServeAsync(StaffVisit, OpenDataAddress.Folder?, CancellationToken)"/>
    public async Task<IResult> ServeAsync(StaffVisit visit, OpenDataAddress.Context? address, CancellationToken cancellationToken) =>
        address is not null && await FindTitleAsync(address, cancellationToken) is { } title
            ? await ServeAsync(
                visit,
                WithdrawalSubject.Of(address, title),
                reason => tableHandler.HandleAsync(address.Survey, address.Table, address.Version, reason, cancellationToken),
                cancellationToken)
            : Message.Of(visit.Page, StaffTexts.NotFound, StatusCodes.Status404NotFound);

    private async Task<IResult> ServeAsync(
        StaffVisit visit, WithdrawalSubject subject, Func<LocalizedText, Task<WithdrawalOutcome>> withdraw, CancellationToken cancellationToken)
    {
        var model = new WithdrawalModel(
            subject, visit.Field(WithdrawalModel.JapaneseField), visit.Field(WithdrawalModel.EnglishField), IsSent: visit.Form is not null);
        if (visit.Form is null || model.HasProblem)
        {
            return Page(visit, model, visit.Form is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
        }

        var outcome = await withdraw(new LocalizedText(model.ReasonJa, model.ReasonEn));
        if (outcome is WithdrawalOutcome.Busy)
        {
            return Page(visit, model with { IsBusy = true }, StatusCodes.Status409Conflict);
        }

        if (outcome is not WithdrawalOutcome.Withdrawn)
        {
            return Redirect.To(subject.NextHref);
        }

        await actions.AddAsync(visit.Member.Name, subject.Survey, subject.Kind, $"{subject.Name} v{subject.Version}", cancellationToken);
        return Redirect.To($"{subject.NextHref}?{ReleaseDecisions.DoneParameter}={ReleaseNotice.Withdrawn}");
    }

    /// <returns>Null where there is no such version to be read.</returns>
    private async Task<LocalizedText?> FindTitleAsync(OpenDataAddress.Context address, CancellationToken cancellationToken) =>
        (await tables.ListVersionsAsync(address.Survey, cancellationToken))
            .FirstOrDefault(version => version.Table.Id == address.Table && version.Table.Version == address.Version && version.Withdrawal is null)
            ?.Table.Title;

    private LocalizedText TitleOf(ReleaseKey release)
    {
        var newest = catalog.Rounds(release.Survey)[^1];
        return release.Round is { } round
            ? catalog.Find(new RoundKey(release.Survey, round))?.Title ?? new(round.Value, round.Value)
            : StaffTexts.SeriesOf.With(SeriesTitle.Of(newest.Title, newest.Round.Value));
    }

    private static HtmlPage<WithdrawalPage, WithdrawalModel> Page(StaffVisit visit, WithdrawalModel model, int status) =>
        new(visit.Page, model, status);
}
