using System.Globalization;
using System.Text;

namespace SurveyFns.Core.Publish.Files;

/// <summary>One sheet of a <see cref="SpreadsheetBook"/>: a header row that stays in sight, then rows of texts and numbers. No formulas.</summary>
internal sealed class SpreadsheetSheet(string name)
{
    private readonly StringBuilder rows = new();
    private int row;
    private int column;
    private int columns = 1;

    public string Name { get; } = name;

    public void Header(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            Cell(SpreadsheetBook.HeaderStyle, $" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(name)}</t></is></c>");
        }

        EndRow();
    }

    /// <summary>A text, never read as a number or a formula; an empty one leaves the cell empty.</summary>
    public SpreadsheetSheet Text(string value)
    {
        if (value.Length == 0)
        {
            Begin();
            return this;
        }

        return Cell(0, $" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(value)}</t></is></c>");
    }

    /// <summary>A number with its decimal places; null leaves the cell empty.</summary>
    public SpreadsheetSheet Number(decimal? value, int decimals)
    {
        if (value is not { } number)
        {
            Begin();
            return this;
        }

        return Cell(SpreadsheetBook.NumberStyle(decimals), $"><v>{number.ToString(CultureInfo.InvariantCulture)}</v></c>");
    }

    public void EndRow()
    {
        if (column > 0)
        {
            rows.Append("</row>\n");
        }

        columns = Math.Max(columns, column);
        column = 0;
    }

    public string ToXml() =>
        $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="{columns.ToString(CultureInfo.InvariantCulture)}" width="18" customWidth="1"/></cols><sheetData>
        {rows}</sheetData></worksheet>

        """;

    private SpreadsheetSheet Cell(int style, string rest)
    {
        Begin();
        rows.Append(CultureInfo.InvariantCulture, $"<c r=\"{ColumnName(column)}{row}\" s=\"{style}\"").Append(rest);
        return this;
    }

    private void Begin()
    {
        if (column++ == 0)
        {
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{++row}\">");
        }
    }

    /// <summary>A, B, …, Z, AA, …</summary>
    private static string ColumnName(int number)
    {
        var name = "";
        for (; number > 0; number = (number - 1) / 26)
        {
            name = (char)('A' + ((number - 1) % 26)) + name;
        }

        return name;
    }

    private static string Escape(string text) => new StringBuilder(text)
        .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").ToString();
}
