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
    /// <summary>What the form that drops the draft sends as its action, and in the box that says it is meant.</summary>
    public const string Discard = "discard";
    public const string ConfirmField = "confirm";
    private const string NoticeParameter = "done";
    private const string Page = "overview";

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
                : ShowAsync(respondent, NoticeOf(request), cancellationToken),
            cancellationToken);

    private static OverviewNotice NoticeOf(HttpRequest request) =>
        request.Query[NoticeParameter] == nameof(OverviewNotice.Discarded) ? OverviewNotice.Discarded : OverviewNotice.None;

    private async Task<IResult> ShowAsync(Respondent respondent, OverviewNotice notice, CancellationToken cancellationToken)
    {
        var workspace = await workspaces.OpenAsync(respondent, cancellationToken);
        var version = await published.FindLatestAsync(ReleaseKey.Of(respondent.Round.Key), cancellationToken);
        var model = new OverviewModel(workspace, SectionProgress.Of(workspace), version is not null && workspace.Response is not null, notice);
        return new HtmlPage<OverviewPage, OverviewModel>(
            respondent.Page, model, notice == OverviewNotice.NotConfirmed ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private async Task<IResult> DiscardAsync(HttpRequest request, Respondent respondent, CancellationToken cancellationToken)
    {
        if (await BoundedForm.ReadAsync(request, BoundedForm.MaximumFields, cancellationToken) is not { } form
            || !tokens.IsValid(request, form)
            || form[SectionFields.Action] != Discard
            || !respondent.IsOpen)
        {
            return Redirect.To(respondent.Page.Href(Page));
        }

        if (form[ConfirmField] != "yes")
        {
            return await ShowAsync(respondent, OverviewNotice.NotConfirmed, cancellationToken);
        }

        await workspaces.DiscardAsync(respondent, form[SectionFields.Draft].ToString(), cancellationToken);
        return Redirect.To($"{respondent.Page.Href(Page)}?{NoticeParameter}={OverviewNotice.Discarded}");
    }
}
