using Microsoft.AspNetCore.Http;
using SurveyFns.App.Collect;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Session;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Access;

/// <summary>
/// Lets staff in and sends everybody else to the sign-in page. Reads every form that is sent and sees to it that it comes from one of our
/// pages, so that no page can forget to.
/// </summary>
public sealed class StaffGate(StaffAccess access, StaffDoor door, PageContexts pages, FormTokens tokens, SurveyCatalog catalog)
{
    /// <summary>Most bytes of a form: a file of a register or a reference table and what is around it.</summary>
    private const int MaximumForm = Hosting.RequestBody.MaximumRegister + 64 * 1024;

    public async Task<IResult> ServeAsync(HttpRequest request, Func<StaffVisit, Task<IResult>> serve, CancellationToken cancellationToken)
    {
        var page = pages.Of(request);
        if (access.Of(request) is not AccessDecision.Granted { Member: var member })
        {
            // What a form held is lost with the session: the page it came from is shown again.
            return Redirect.To(AccessRoute.SignInFor(page.Path));
        }

        page = page with
        {
            StaffName = member.Name,
            // A link and no form: a form may not lead on to another site, as the platform's signing out does.
            SignOutLink = access.Authentication == StaffAuthentication.Entra ? AccessRoute.EntraSignOut : null,
        };
        if (!HttpMethods.IsPost(request.Method))
        {
            return await serve(new StaffVisit(request, page, member, Form: null));
        }

        return await BoundedForm.ReadAsync(request, MaximumForm, cancellationToken) is not { } form
            ? Message.Of(page, PageTexts.TooLarge, StatusCodes.Status413PayloadTooLarge)
            : tokens.IsValid(request, form)
                ? await serve(new StaffVisit(request, page, member, form))
                : Message.Of(page, StaffTexts.FormExpired, StatusCodes.Status400BadRequest);
    }

    /// <summary>Serves a page about a survey.</summary>
    public Task<IResult> ServeSurveyAsync(
        HttpRequest request, string survey, Func<StaffVisit, SurveyId, Task<IResult>> serve, CancellationToken cancellationToken) => ServeAsync(
            request,
            visit => SurveyId.TryParse(survey, out var id) && catalog.Surveys.Contains(id) ? serve(visit, id) : NotFoundAsync(visit),
            cancellationToken);

    /// <summary>Serves a page about a round that is defined, prepared or not.</summary>
    public Task<IResult> ServeRoundAsync(
        HttpRequest request, string survey, string round, Func<StaffVisit, SurveyDefinition, Task<IResult>> serve, CancellationToken cancellationToken) =>
        ServeAsync(
            request,
            visit => RoundRoute.TryParse(survey, round, out var key) && catalog.Find(key) is { } definition ? serve(visit, definition) : NotFoundAsync(visit),
            cancellationToken);

    public async Task<IResult> SignInAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var page = pages.Of(request);
        var model = new SignInModel(AccessRoute.Local(request.Query[SignInModel.ReturnField]));
        switch (access.Of(request))
        {
            case AccessDecision.Granted:
                return Redirect.To(model.Return);
            case AccessDecision.RoleMissing missing:
                return new HtmlPage<NoAccessPage, NoAccessModel>(page, new NoAccessModel(missing.Name), StatusCodes.Status403Forbidden);
            case AccessDecision.Closed:
                return new HtmlPage<NoAccessPage, NoAccessModel>(page, new NoAccessModel(Name: null), StatusCodes.Status403Forbidden);
        }

        if (access.Authentication == StaffAuthentication.Entra)
        {
            return new HtmlPage<EntraPage, SignInModel>(page, model);
        }

        if (!HttpMethods.IsPost(request.Method))
        {
            return new HtmlPage<SignInPage, SignInModel>(page, model);
        }

        return await BoundedForm.ReadAsync(request, BoundedForm.MaximumFields, cancellationToken) is { } form && tokens.IsValid(request, form)
            ? door.Enter(request, page, form)
            : Message.Of(page, StaffTexts.FormExpired, StatusCodes.Status400BadRequest);
    }

    public async Task<IResult> SignOutAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await BoundedForm.ReadAsync(request, BoundedForm.MaximumFields, cancellationToken) is { } form && tokens.IsValid(request, form))
        {
            StaffCookie.Close(request.HttpContext);
        }

        return Redirect.To(AccessRoute.SignIn);
    }

    private static Task<IResult> NotFoundAsync(StaffVisit visit) =>
        Task.FromResult(Message.Of(visit.Page, StaffTexts.NotFound, StatusCodes.Status404NotFound));
}
