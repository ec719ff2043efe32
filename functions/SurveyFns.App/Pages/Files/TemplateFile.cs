using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using SurveyFns.App.Pages.Drafts;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Files;

/// <summary>Writes the file that a firm fills in with a spreadsheet: UTF-8 with byte order mark, one line per item.</summary>
public static class TemplateFile
{
    public const string ItemColumn = "item";
    public const string AnswerColumn = "answer";
    private static readonly System.Buffers.SearchValues<char> Quoted = System.Buffers.SearchValues.Create(",;\"\r\n\t ");
    private const string FormulaStarts = "=+-@\t\r＝＋－＠";

    /// <summary>Keeps spreadsheets from running a text as a formula; a number may begin with a sign.</summary>
    public static string Neutralise(string text) =>
        text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) && !decimal.TryParse(text, CultureInfo.InvariantCulture, out _)
            ? $"'{text}" : text;

    public static string Restore(string text) =>
        text.Length > 1 && text[0] == '\'' && FormulaStarts.Contains(text[1], StringComparison.Ordinal) ? text[1..] : text;

    public static byte[] Write(Workspace workspace, Language language)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }))
        {
            WriteRow(csv, ItemColumn, "label", "unit", AnswerColumn, "choices", "help");
            foreach (var field in TemplateField.Of(workspace.Definition))
            {
                WriteRow(csv, [.. Cells(field, workspace, language)]);
            }
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static IEnumerable<string> Cells(TemplateField field, Workspace workspace, Language language)
    {
        var label = field.Item.Label.In(language);
        yield return field.Name;
        yield return field.Group is null ? label : PageTexts.CsvRow.In(language, field.Group.Label.In(language), field.Row + 1, label);
        yield return field.Item.UnitLabel?.In(language) ?? "";
        yield return TemplateText.Write(field.Item, RawOf(field, workspace.Document), language);
        yield return TemplateText.Choices(field.Item, field.Item.CodeList is null ? [] : workspace.Respondent.Page.CodesOf(field.Item), language);
        yield return field.Item.Help?.In(language) ?? "";
    }

    private static System.Text.Json.Nodes.JsonNode? RawOf(TemplateField field, DraftDocument document)
    {
        if (field.Group is null)
        {
            return document.Answers[field.Item.Id];
        }

        var rows = RawAnswer.Rows(document.Answers[field.Group.Id]);
        return field.Row < rows.Count ? rows[field.Row.Value][field.Item.Id] : null;
    }

    // The writer itself quotes only its own kind of line break, and a text may hold others.
    private static void WriteRow(CsvWriter csv, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(Neutralise(cell), shouldQuote: cell.AsSpan().IndexOfAny(Quoted) >= 0);
        }

        csv.NextRecord();
    }
}
