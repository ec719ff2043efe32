using Microsoft.AspNetCore.Http;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Fill;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Session;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate;

namespace SurveyFns.App.Pages.Files;

/// <summary>Takes a filled-in file into the draft and says by line what is wrong with it.</summary>
public sealed class CsvUpload(Workspaces workspaces, FormTokens tokens)
{
    public async Task<IResult> TakeAsync(HttpRequest request, Respondent respondent, CancellationToken cancellationToken)
    {
        if (await BoundedForm.ReadAsync(request, BoundedForm.MaximumFile, cancellationToken) is not { } form)
        {
            return Refuse(respondent, PageTexts.CsvTooLarge, StatusCodes.Status413PayloadTooLarge);
        }

        if (!tokens.IsValid(request, form))
        {
            return Refuse(respondent, PageTexts.FormExpired, StatusCodes.Status400BadRequest);
        }

        if (form.Files["file"] is not { Length: > 0 } file)
        {
            return Refuse(respondent, PageTexts.CsvNoFile, StatusCodes.Status422UnprocessableEntity);
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        var (text, problem) = SpreadsheetText.Read(content.ToArray());
        return problem is not null ? Refuse(respondent, problem, StatusCodes.Status422UnprocessableEntity)
            : UploadedFile.Read(text) is { } lines
            ? await SaveAsync(respondent, UploadReading.Of(respondent.Definition, lines), cancellationToken)
            : Refuse(respondent, PageTexts.CsvNoColumns, StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<IResult> SaveAsync(Respondent respondent, UploadReading reading, CancellationToken cancellationToken)
    {
        var outcome = await workspaces.SaveAsync(respondent, workspace => reading.Into(workspace.Document), cancellationToken);
        return outcome switch
        {
            SaveOutcome.Saved saved => Page(
                respondent,
                new CsvModel(null, reading.Count, Lines(respondent.Page, saved.Workspace, reading), HasSoft(saved.Workspace, reading)),
                StatusCodes.Status200OK),
            SaveOutcome.Conflict => Refuse(respondent, PageTexts.ChangedMeanwhile, StatusCodes.Status409Conflict),
            SaveOutcome.TooLarge => Refuse(respondent, PageTexts.DraftTooLarge, StatusCodes.Status413PayloadTooLarge),
            _ => Message.NotOpen(respondent.Page),
        };
    }

    private static bool HasSoft(Workspace workspace, UploadReading reading) =>
        workspace.Review.Findings.Any(finding => finding.Confirmable && LineOf(reading, finding) is not null);

    private static int? LineOf(UploadReading reading, Finding finding) =>
        reading.LineOf(finding.Item) ?? finding.RelatedItems.Select(reading.LineOf).FirstOrDefault(line => line is not null);

    private static IReadOnlyList<SummaryLine> Lines(PageContext page, Workspace workspace, UploadReading reading)
    {
        var refused = reading.Refused.Select(line => (line.Line, Row: default(int?), Text: line.Message, Href: "#file"));
        var found = workspace.Review.Findings.Select(finding => (
            Line: LineOf(reading, finding),
            finding.Row,
            finding.Text,
            Href: HrefOf(page, workspace.Definition, finding.Item)))
            .Where(finding => finding.Line is not null)
            .Select(finding => (Line: finding.Line!.Value, finding.Row, finding.Text, finding.Href));
        return [.. refused.Concat(found).OrderBy(line => line.Line)
            .Select(line => new SummaryLine(
                line.Row is { } row
                    ? PageTexts.CsvLineOfRow.In(page.Language, line.Line, row, line.Text.In(page.Language))
                    : PageTexts.CsvLine.In(page.Language, line.Line, line.Text.In(page.Language)),
                line.Href))];
    }

    private static string HrefOf(PageContext page, SurveyDefinition definition, string item)
    {
        var section = definition.Sections.FirstOrDefault(section => section.Items.Any(candidate => candidate.Id == FieldName.RootOf(item)));
        return section is null ? "#file" : $"{SectionModel.Href(page, section)}?checked=1#{FieldName.IdOfFinding(item)}";
    }

    private static HtmlPage<CsvPage, CsvModel> Refuse(Respondent respondent, LocalizedText problem, int status) =>
        Page(respondent, new CsvModel(problem, null, [], HasSoft: false), status);

    private static HtmlPage<CsvPage, CsvModel> Page(Respondent respondent, CsvModel model, int status) => new(respondent.Page, model, status);
}
