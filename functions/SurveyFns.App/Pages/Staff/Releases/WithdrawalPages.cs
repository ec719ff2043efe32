using Microsoft.AspNetCore.Http;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.App.Pages.Texts;
using SurveyFns.App.Publish;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Context;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Releases;

/// <summary>Asks for the reason of a withdrawal and passes it on.</summary>
public sealed class WithdrawalPages(
    ReleaseVersions versions,
    ContextTables tables,
    WithdrawReleaseHandler releaseHandler,
    WithdrawContextTableHandler tableHandler,
    StaffActionStore actions)
{
    /// <param name="address">Null where the address of the page names no version.</param>
    public async Task<IResult> ServeAsync(StaffVisit visit, OpenDataAddress.Folder? address, CancellationToken cancellationToken) =>
        address is not null && (await versions.FindAsync(address.Release, address.Version, cancellationToken)).PublishedAt is not null
            ? await ServeAsync(
                visit,
                WithdrawalSubject.Of(address),
                reason => releaseHandler.HandleAsync(address.Release, address.Version, reason, cancellationToken),
                cancellationToken)
            : Message.Of(visit.Page, StaffTexts.NotFound, StatusCodes.Status404NotFound);

    /// <inheritdoc cref="ServeAsync(StaffVisit, OpenDataAddress.Folder?, CancellationToken)"/>
    public async Task<IResult> ServeAsync(StaffVisit visit, OpenDataAddress.Context? address, CancellationToken cancellationToken) =>
        address is not null && await tables.IsReadableAsync(address.Survey, address.Table, address.Version, cancellationToken)
            ? await ServeAsync(
                visit,
                WithdrawalSubject.Of(address),
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

        if (outcome is WithdrawalOutcome.Withdrawn)
        {
            await actions.AddAsync(visit.Member.Name, subject.Survey, subject.Kind, $"{subject.Name} v{subject.Version}", cancellationToken);
        }

        return Redirect.To(subject.NextHref);
    }

    private static HtmlPage<WithdrawalPage, WithdrawalModel> Page(StaffVisit visit, WithdrawalModel model, int status) =>
        new(visit.Page, model, status);
}
