using System.Globalization;
using Microsoft.AspNetCore.Http;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Session;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Fill;

/// <summary>Shows and saves sections.</summary>
public sealed class SectionPages(Workspaces workspaces, SectionSaving saving, FormTokens tokens)
{
    public async Task<IResult> ShowAsync(HttpRequest request, Respondent respondent, string id, CancellationToken cancellationToken)
    {
        if (Find(respondent, id) is not { } section)
        {
            return Message.Of(respondent.Page, PageTexts.NoSection, StatusCodes.Status404NotFound);
        }

        if (!respondent.IsOpen)
        {
            return Redirect.To(respondent.Page.Href("overview"));
        }

        var workspace = await workspaces.OpenAsync(respondent, cancellationToken);
        if (!workspace.IsAsked(section))
        {
            return Redirect.To(respondent.Page.Href("overview"));
        }

        _ = int.TryParse(request.Query["rows"], NumberStyles.None, CultureInfo.InvariantCulture, out var rows);
        var model = SectionModels.Of(workspace, section, request.Query.ContainsKey("checked"), rows);
        return new HtmlPage<SectionPage, SectionModel>(respondent.Page, model with { More = SectionRoute.NewQuestions(workspace, section, request.Query) });
    }

    public async Task<IResult> SaveAsync(HttpRequest request, Respondent respondent, string id, CancellationToken cancellationToken)
    {
        if (Find(respondent, id) is not { } section)
        {
            return Message.Of(respondent.Page, PageTexts.NoSection, StatusCodes.Status404NotFound);
        }

        if (await BoundedForm.ReadAsync(request, BoundedForm.MaximumFields, cancellationToken) is not { } form)
        {
            return Message.Of(respondent.Page, PageTexts.TooLarge, StatusCodes.Status413PayloadTooLarge);
        }

        return tokens.IsValid(request, form)
            ? await saving.SaveAsync(request, respondent, section, form, cancellationToken)
            : await saving.ShowUnsavedAsync(respondent, section, form, PageTexts.FormExpired, cancellationToken);
    }

    private static Section? Find(Respondent respondent, string id) =>
        respondent.Definition.Sections.FirstOrDefault(section => section.Id == id);
}
