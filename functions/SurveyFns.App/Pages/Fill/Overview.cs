using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Session;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Model;

namespace SurveyFns.App.Pages.Fill;

/// <summary>A firm sees where it stands.</summary>
public sealed class Overview(RespondentGate gate, Workspaces workspaces, OpenDataReader published, FormTokens tokens)
{
    [Function("RespondentOverview")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "survey/{survey}/{round}/overview")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) => gate.ServeAsync(
            request,
            survey,
            round,
            respondent => HttpMethods.IsPost(request.Method)
                ? DiscardAsync(request, respondent, cancellationToken)
                : ShowAsync(respondent, cancellationToken),
            cancellationToken);

    private async Task<IResult> ShowAsync(Respondent respondent, CancellationToken cancellationToken)
    {
        var workspace = await workspaces.OpenAsync(respondent, cancellationToken);
        var version = await published.FindLatestAsync(ReleaseKey.Of(respondent.Round.Key), cancellationToken);
        var model = new OverviewModel(workspace, SectionProgress.Of(workspace), version is not null && workspace.Response is not null);
        return new HtmlPage<OverviewPage, OverviewModel>(respondent.Page, model);
    }

    private async Task<IResult> DiscardAsync(HttpRequest request, Respondent respondent, CancellationToken cancellationToken)
    {
        if (await BoundedForm.ReadAsync(request, BoundedForm.MaximumFields, cancellationToken) is { } form
            && tokens.IsValid(request, form)
            && form[SectionFields.Action] == "discard"
            && respondent.IsOpen)
        {
            await workspaces.DiscardAsync(respondent, form[SectionFields.Draft].ToString(), cancellationToken);
        }

        return Redirect.To(respondent.Page.Href("overview"));
    }
}
