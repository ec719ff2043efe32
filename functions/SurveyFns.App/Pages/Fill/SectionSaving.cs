using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Fill;

/// <summary>Saves what was typed in a section and says where to go on.</summary>
public sealed class SectionSaving(Workspaces workspaces)
{
    public async Task<IResult> SaveAsync(
        HttpRequest request, Respondent respondent, Section section, IFormCollection form, CancellationToken cancellationToken)
    {
        var action = SectionAction.Parse(form[SectionFields.Action]);
        var outcome = await workspaces.SaveAsync(respondent, workspace => Change(workspace, section, form, action), cancellationToken);
        if (AutosaveResult.IsAskedBy(request))
        {
            return new AutosaveResult(outcome, section);
        }

        var switched = PageLanguage.Switched(request, respondent.Page, form);
        return outcome switch
        {
            SaveOutcome.Saved when switched is not null => Redirect.To(SectionModel.Href(respondent.Page, section)),
            SaveOutcome.Saved saved => SectionRoute.After(saved.Workspace, section, action, form),
            SaveOutcome.Conflict conflict => Choose(conflict.Workspace, switched ?? respondent.Page, section, form),
            SaveOutcome.TooLarge tooLarge => ShowTyped(tooLarge.Workspace, section, PageTexts.DraftTooLarge, StatusCodes.Status413PayloadTooLarge),
            _ => Message.NotOpen(respondent.Page),
        };
    }

    /// <summary>The page again with what was typed, none of it saved.</summary>
    public async Task<IResult> ShowUnsavedAsync(
        Respondent respondent, Section section, IFormCollection form, LocalizedText reason, CancellationToken cancellationToken)
    {
        var workspace = await workspaces.OpenAsync(respondent, cancellationToken);
        var typed = workspace.Document.WithAnswers(AnswerForm.Read(section.Items, form, workspace.Document.Answers));
        return ShowTyped(workspaces.With(workspace, typed), section, reason, StatusCodes.Status400BadRequest);
    }

    // Null where others changed the same answers meanwhile, unless all agree.
    private static DraftDocument? Change(Workspace workspace, Section section, IFormCollection form, SectionAction action)
    {
        var removed = action is SectionAction.RemoveRow row ? (row.Group, row.Row) : default((string, int)?);
        var typed = AnswerForm.Read(section.Items, form, workspace.Document.Answers, removed);
        var current = workspace.Document;
        var digest = current.Digest(section.Items.Select(item => item.Id));
        var isOutdated = form[SectionFields.Seen].ToString() is { Length: > 0 } seen && seen != digest
            && !(action is SectionAction.Overwrite && form[SectionFields.Theirs] == digest);
        return isOutdated && typed.Any(answer => !JsonNode.DeepEquals(answer.Value, current.Answers[answer.Key])) ? null : current.WithAnswers(typed).WithSaved(section.Id);
    }

    private HtmlPage<ConflictPage, ConflictModel> Choose(Workspace current, PageContext page, Section section, IFormCollection form)
    {
        var typed = AnswerForm.Read(section.Items, form, current.Document.Answers);
        var mine = workspaces.With(current, current.Document.WithAnswers(typed));
        return new(page, ConflictModel.Of(current, mine, section, form), StatusCodes.Status409Conflict);
    }

    private static HtmlPage<SectionPage, SectionModel> ShowTyped(Workspace workspace, Section section, LocalizedText reason, int status) =>
        new(workspace.Respondent.Page, SectionModels.Of(workspace, section, isChecked: false, rows: 0) with { NotSaved = reason }, status);
}
