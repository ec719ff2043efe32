using Microsoft.AspNetCore.Http;
using SurveyFns.App.Hosting;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Fill;

/// <summary>Tells the script of the page how saving in the background went, and which questions are asked now.</summary>
public sealed class AutosaveResult(SaveOutcome outcome, Section section) : IResult
{
    private const string Header = "X-Autosave";

    public static bool IsAskedBy(HttpRequest request) => request.Headers.ContainsKey(Header);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var workspace = outcome.Workspace;
        var (status, message) = Describe(workspace.Respondent.Page.Language);
        await new JsonResult(status, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("message", message);
            if (outcome is SaveOutcome.Saved)
            {
                writer.WriteString("seen", workspace.Document.Digest(section.Items.Select(item => item.Id)));
                writer.WriteStartArray("asked");
                foreach (var item in section.Items.Where(workspace.IsAsked))
                {
                    writer.WriteStringValue(item.Id);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }).ExecuteAsync(httpContext);
    }

    private (int Status, string Message) Describe(Language language) => outcome switch
    {
        SaveOutcome.Saved saved => (StatusCodes.Status200OK, saved.Workspace.Draft is { } draft
            ? PageTexts.SavedAt.In(language, JapanTime.Text(draft.SavedAt, language))
            : ""),
        SaveOutcome.Conflict => (StatusCodes.Status409Conflict, PageTexts.NotSavedConflict.In(language)),
        SaveOutcome.TooLarge => (StatusCodes.Status413PayloadTooLarge, PageTexts.DraftTooLarge.In(language)),
        _ => (StatusCodes.Status403Forbidden, Message.OfNotOpen(outcome.Workspace.Respondent.Page).Body.In(language)),
    };
}
