using Microsoft.AspNetCore.Http;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Layout;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Pages.Afterwards;

/// <summary>Serves pages about the response that a signed-in firm has sent.</summary>
public sealed class ResponsePages(RespondentGate gate, IResponseStore responses)
{
    /// <summary>A firm that has sent nothing is led back to where it stands.</summary>
    public Task<IResult> ServeAsync(
        HttpRequest request, string survey, string round, Func<Respondent, StoredResponse, Task<IResult>> serve, CancellationToken cancellationToken) =>
        gate.ServeAsync(
            request,
            survey,
            round,
            async respondent => await responses.FindAsync(respondent.Definition, respondent.Firm, cancellationToken) is { } response
                ? await serve(respondent, response)
                : Redirect.To(respondent.Page.Href("overview")),
            cancellationToken);
}
