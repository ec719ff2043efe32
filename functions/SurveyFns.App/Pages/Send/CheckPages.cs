using Microsoft.AspNetCore.Http;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Session;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate;

namespace SurveyFns.App.Pages.Send;

/// <summary>Shows what is to be sent, and sends it.</summary>
public sealed class CheckPages(Workspaces workspaces, SubmitResponseHandler handler, FormTokens tokens)
{
    public async Task<IResult> ShowAsync(Respondent respondent, CancellationToken cancellationToken)
    {
        if (!respondent.IsOpen)
        {
            return Redirect.To(respondent.Page.Href("overview"));
        }

        var workspace = await workspaces.OpenAsync(respondent, cancellationToken);
        return workspace.IsOvertaken ? Overtaken(workspace) : Page(workspace, refusals: null, notice: null, StatusCodes.Status200OK);
    }

    public async Task<IResult> SubmitAsync(HttpRequest request, Respondent respondent, CancellationToken cancellationToken)
    {
        if (await BoundedForm.ReadAsync(request, BoundedForm.MaximumFields, cancellationToken) is not { } form)
        {
            return Message.Of(respondent.Page, PageTexts.TooLarge, StatusCodes.Status413PayloadTooLarge);
        }

        if (!tokens.IsValid(request, form))
        {
            var unsaved = await workspaces.OpenAsync(respondent, cancellationToken);
            return Page(
                workspaces.With(unsaved, Reasons.Into(unsaved.Document, form)), refusals: null, PageTexts.FormExpired, StatusCodes.Status400BadRequest);
        }

        if (form[SectionFields.Action] == "take-theirs")
        {
            await workspaces.DiscardAsync(respondent, form[SectionFields.Draft].ToString(), cancellationToken);
            return Redirect.To(respondent.Page.Href("overview"));
        }

        var outcome = await workspaces.SaveAsync(respondent, workspace => Reasons.Into(workspace.Document, form), cancellationToken);
        return outcome switch
        {
            SaveOutcome.Saved when PageLanguage.Switched(request, respondent.Page, form) is not null => Redirect.To(respondent.Page.Href("check")),
            SaveOutcome.Saved saved => await SendAsync(saved.Workspace, form, cancellationToken),
            SaveOutcome.Conflict conflict => Page(conflict.Workspace, refusals: null, PageTexts.ChangedMeanwhile, StatusCodes.Status409Conflict),
            SaveOutcome.TooLarge tooLarge => Page(tooLarge.Workspace, refusals: null, PageTexts.DraftTooLarge, StatusCodes.Status413PayloadTooLarge),
            _ => Message.NotOpen(respondent.Page),
        };
    }

    /// <summary>Keeps reasons that were typed before the session ended, without sending.</summary>
    public async Task<IResult> KeepAsync(Respondent respondent, IFormCollection form, CancellationToken cancellationToken)
    {
        _ = await workspaces.SaveAsync(respondent, workspace => Reasons.Into(workspace.Document, form), cancellationToken);
        return Redirect.To(respondent.Page.Href("check"));
    }

    private async Task<IResult> SendAsync(Workspace workspace, IFormCollection form, CancellationToken cancellationToken)
    {
        if (workspace.Draft is null && workspace.Response is not null)
        {
            return Redirect.To(workspace.Respondent.Page.Href("done"));
        }

        if (form[CheckFields.Seen] != workspace.Document.Digest())
        {
            return Page(workspace, refusals: null, PageTexts.ChangedMeanwhile, StatusCodes.Status409Conflict);
        }

        var theirs = form[SectionFields.Action] == "send-mine" ? form[CheckFields.Theirs].ToString() : null;
        var submission = new SubmissionRequest
        {
            Round = workspace.Respondent.Round.Key,
            Firm = workspace.Respondent.Firm,
            Answers = workspace.Document.AnswersElement(),
            Confirmations = workspace.Document.Confirmations,
            IfMatch = theirs ?? workspace.Document.Amends,
        };
        return await AfterSendingAsync(
            workspace, await handler.HandleAsync(submission, workspace.Respondent.Record, cancellationToken), cancellationToken);
    }

    private async Task<IResult> AfterSendingAsync(Workspace workspace, SubmissionOutcome outcome, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case SubmissionOutcome.Accepted:
                await workspaces.DiscardAsync(workspace.Respondent, workspace.Draft!.ETag, cancellationToken);
                return Redirect.To(workspace.Respondent.Page.Href("done"));
            case SubmissionOutcome.Invalid invalid:
                return Page(workspace, invalid.Findings, notice: null, StatusCodes.Status422UnprocessableEntity);
            case SubmissionOutcome.Stale or SubmissionOutcome.ETagRequired:
                return Overtaken(await workspaces.OpenAsync(workspace.Respondent, cancellationToken));
            default:
                return Message.NotOpen(workspace.Respondent.Page);
        }
    }

    private static HtmlPage<CheckPage, CheckModel> Page(Workspace workspace, IReadOnlyList<Finding>? refusals, LocalizedText? notice, int status) =>
        new(workspace.Respondent.Page, CheckModel.Of(workspace, refusals, notice), status);

    private static HtmlPage<OvertakenPage, OvertakenModel> Overtaken(Workspace workspace) =>
        new(workspace.Respondent.Page, new OvertakenModel(workspace), StatusCodes.Status409Conflict);
}
