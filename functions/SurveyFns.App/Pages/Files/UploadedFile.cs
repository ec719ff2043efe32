using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace SurveyFns.App.Pages.Files;

/// <summary>Reads the text of a filled-in file, with commas, tabs or semicolons between its cells.</summary>
public static class UploadedFile
{
    /// <returns>The lines that have an item; null where the first line does not name the two columns.</returns>
    public static IReadOnlyList<UploadedLine>? Read(string text)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = DelimiterOf(text), BadDataFound = null, MissingFieldFound = null, MaxFieldSize = text.Length + 1,
        };
        using var csv = new CsvParser(new StringReader(text), configuration);
        if (!csv.Read() || ColumnsOf(csv.Record) is not { } columns)
        {
            return null;
        }

        var lines = new List<UploadedLine>();
        while (csv.Read())
        {
            var cells = csv.Record!;
            var item = cells.Length > columns.Item ? cells[columns.Item].Trim() : "";
            if (item.Length > 0)
            {
                lines.Add(new UploadedLine(csv.RawRow, item, cells.Length > columns.Answer ? TemplateFile.Restore(cells[columns.Answer]) : ""));
            }
        }

        return lines;
    }

    private static (int Item, int Answer)? ColumnsOf(string[]? header)
    {
        var names = header?.Select(name => name.Trim().ToLowerInvariant()).ToList() ?? [];
        var (item, answer) = (names.IndexOf(TemplateFile.ItemColumn), names.IndexOf(TemplateFile.AnswerColumn));
        return item < 0 || answer < 0 ? null : (item, answer);
    }

    private static string DelimiterOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var header = end < 0 ? text : text[..end];
        return header.Contains('\t', StringComparison.Ordinal) ? "\t" : header.Contains(';', StringComparison.Ordinal) ? ";" : ",";
    }
}
