using Microsoft.AspNetCore.Http;
using SurveyFns.App.Collect;
using SurveyFns.App.Pages.Entry;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Session;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Drafts;

/// <summary>Finds the round of a page and the firm that is signed in; sends everybody else to the sign-in page.</summary>
public sealed class RespondentGate(
    SurveyCatalog catalog, IRoundStore rounds, IRegister register, IAccessCodeStore codes, SessionCookie sessions, PageContexts pages, TimeProvider clock)
{
    /// <summary>Serves anyone, signed in or not, for whom the round exists.</summary>
    public async Task<IResult> ServeAnyoneAsync(
        HttpRequest request, string survey, string round, Func<PageContext, Task<IResult>> serve, CancellationToken cancellationToken)
    {
        if (!RoundRoute.TryParse(survey, round, out var key)
            || catalog.Find(key) is not { } definition
            || await rounds.FindAsync(key, cancellationToken) is not { } found)
        {
            return Message.Of(ContextOf(request), Texts.PageTexts.NoRound, StatusCodes.Status404NotFound);
        }

        var page = ContextOf(request) with { Definition = definition, Round = found, State = found.StateAt(clock.GetUtcNow()) };
        return await serve(page);
    }

    /// <summary>Serves a signed-in firm.</summary>
    public Task<IResult> ServeAsync(
        HttpRequest request, string survey, string round, Func<Respondent, Task<IResult>> serve, CancellationToken cancellationToken) =>
        ServeAnyoneAsync(
            request,
            survey,
            round,
            async page => await FindAsync(request, page, cancellationToken) is { } respondent
                ? await serve(respondent)
                : await SignInFirstAsync(request, page, cancellationToken),
            cancellationToken);

    /// <summary>The firm that is signed in to the round of a page; null where none is.</summary>
    public async Task<Respondent?> FindAsync(HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        var key = page.Round!.Key;
        if (sessions.Read(request) is not { } session || session.Survey != key.Survey.Value || session.Round != key.Round.Value)
        {
            return null;
        }

        var lookup = await codes.LookUpAsync(key, session.Handle, cancellationToken);
        var record = lookup.Candidates.FirstOrDefault(candidate =>
            candidate.Firm.Value == session.Firm && candidate.IssuedAt == session.CodeIssuedAt);
        return record is null ? null : await RespondentAsync(page, record, session.Name, cancellationToken);
    }

    /// <summary>The firm of an access code on a page of its round.</summary>
    public async Task<Respondent> RespondentAsync(PageContext page, AccessCodeRecord record, string? name, CancellationToken cancellationToken)
    {
        var firm = await register.FindAsync(record.Round.Survey, record.Firm, cancellationToken);
        return new Respondent(page.Definition!, page.Round!, record, name, page with { FirmName = firm?.Name ?? record.Firm.Value });
    }

    /// <summary>What any page needs.</summary>
    public PageContext ContextOf(HttpRequest request) => pages.Of(request);

    // What was typed before the session ended goes through the sign-in page and is saved afterwards.
    private static async Task<IResult> SignInFirstAsync(HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            return Redirect.To(page.Href("start"));
        }

        var form = await BoundedForm.ReadAsync(request, BoundedForm.MaximumFields, cancellationToken);
        return form is null
            ? Message.Of(page, Texts.PageTexts.TooLarge, StatusCodes.Status413PayloadTooLarge)
            : StartModel.ToPage((PageLanguage.Switched(request, page, form) ?? page) with { Path = page.Href("start") }, StartProblem.SessionOver, form);
    }
}
