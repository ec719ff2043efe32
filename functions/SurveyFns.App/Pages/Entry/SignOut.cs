using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Session;

namespace SurveyFns.App.Pages.Entry;

/// <summary>A firm ends its session.</summary>
public sealed class SignOut(RespondentGate gate, FormTokens tokens)
{
    [Function("RespondentSignOut")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "survey/{survey}/{round}/sign-out")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) => gate.ServeAnyoneAsync(
            request, survey, round, page => EndAsync(request, page, cancellationToken), cancellationToken);

    private async Task<IResult> EndAsync(HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        if (await BoundedForm.ReadAsync(request, BoundedForm.MaximumFields, cancellationToken) is { } form && tokens.IsValid(request, form))
        {
            SessionCookie.Close(request.HttpContext);
        }

        return Redirect.To(page.Href("start"));
    }
}
