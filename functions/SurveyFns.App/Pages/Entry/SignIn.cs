using Microsoft.AspNetCore.Http;
using SurveyFns.App.Hosting;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Fill;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Send;
using SurveyFns.App.Pages.Session;
using SurveyFns.Core.Collect;

namespace SurveyFns.App.Pages.Entry;

/// <summary>Takes an access code and opens a session.</summary>
public sealed class SignIn(
    AccessCodeAuthenticator authenticator, VisitorAddress visitor, SessionCookie sessions, FormTokens tokens,
    SectionSaving saving, CheckPages checking, RespondentGate gate)
{
    private const int LongestName = 60;

    public async Task<IResult> SubmitAsync(HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        if (await BoundedForm.ReadAsync(request, BoundedForm.MaximumFields, cancellationToken) is not { } form)
        {
            return Message.Of(page, Texts.PageTexts.TooLarge, StatusCodes.Status413PayloadTooLarge);
        }

        if (!tokens.IsValid(request, form))
        {
            return StartModel.ToPage(page, StartProblem.FormExpired, form);
        }

        if (PageLanguage.Switched(request, page, form) is { } switched)
        {
            return StartModel.ToPage(switched, StartProblem.None, form);
        }

        var code = form[StartModel.CodeField].ToString();
        if (string.IsNullOrWhiteSpace(code))
        {
            return StartModel.ToPage(page, StartProblem.CodeMissing, form);
        }

        return await authenticator.AuthenticateAsync(page.Round!.Key, code, visitor.Of(request), cancellationToken) switch
        {
            Authentication.Accepted accepted => await OpenAsync(request, page, accepted.Record, form, cancellationToken),
            Authentication.LockedOut locked => LockedOut(request, page, form, locked.RetryAfter),
            _ => StartModel.ToPage(page, StartProblem.CodeWrong, form),
        };
    }

    private async Task<IResult> OpenAsync(
        HttpRequest request, PageContext page, AccessCodeRecord record, IFormCollection form, CancellationToken cancellationToken)
    {
        var name = form[StartModel.NameField].ToString().Trim();
        name = name.Length > LongestName ? name[..LongestName] : name;
        sessions.Open(request.HttpContext, record, name.Length == 0 ? null : name);
        var respondent = await gate.RespondentAsync(page, record, name.Length == 0 ? null : name, cancellationToken);
        var section = page.Definition!.Sections.FirstOrDefault(candidate => candidate.Id == form[SectionFields.Section]);
        return section is not null ? await saving.SaveAsync(request, respondent, section, form, cancellationToken)
            : form.Keys.Any(Reasons.IsReason) ? await checking.KeepAsync(respondent, form, cancellationToken)
            : Redirect.To(page.Href("overview"));
    }

    private static IResult LockedOut(HttpRequest request, PageContext page, IFormCollection form, TimeSpan wait)
    {
        request.HttpContext.Response.Headers.RetryAfter =
            ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return StartModel.ToPage(page, StartProblem.LockedOut, form, wait);
    }
}
