using System.Globalization;
using System.Text;

namespace SurveyFns.Core.Publish.Files;

/// <summary>One sheet of a <see cref="SpreadsheetBook"/>: a header row that stays in sight, then rows of texts and numbers. No formulas.</summary>
internal sealed class SpreadsheetSheet(string name)
{
    /// <summary>Least and most width of a column, in letters; longer texts are broken.</summary>
    private const int Narrowest = 10;
    private const int Widest = 60;

    private readonly StringBuilder rows = new();
    private readonly List<int> widths = [];
    private int row;
    private int column;

    public string Name { get; } = name;

    public void Header(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            Cell(SpreadsheetBook.HeaderStyle, name, Inline(name));
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

        return Cell(0, value, Inline(value));
    }

    /// <summary>A number with its decimal places; null leaves the cell empty.</summary>
    public SpreadsheetSheet Number(decimal? value, int decimals)
    {
        if (value is not { } number)
        {
            Begin();
            return this;
        }

        return Cell(
            SpreadsheetBook.NumberStyle(decimals), number.ToString($"N{decimals}", CultureInfo.InvariantCulture),
            $"><v>{number.ToString(CultureInfo.InvariantCulture)}</v></c>");
    }

    public void EndRow()
    {
        if (column > 0)
        {
            rows.Append("</row>\n");
        }

        column = 0;
    }

    public string ToXml() =>
        $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>{Columns()}<sheetData>
        {rows}</sheetData></worksheet>

        """;

    private string Columns() => widths.Count == 0 ? "" : $"<cols>{string.Concat(widths.Select((width, index) => string.Create(
        CultureInfo.InvariantCulture, $"<col min=\"{index + 1}\" max=\"{index + 1}\" width=\"{width}\" customWidth=\"1\"/>")))}</cols>";

    /// <param name="shown">What is seen of it.</param>
    private SpreadsheetSheet Cell(int style, string shown, string rest)
    {
        Begin();
        widths[column - 1] = Math.Clamp(WidthOf(shown) + 2, widths[column - 1], Widest);
        rows.Append(CultureInfo.InvariantCulture, $"<c r=\"{ColumnName(column)}{row}\" s=\"{style}\"").Append(rest);
        return this;
    }

    private void Begin()
    {
        if (column++ == 0)
        {
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{++row}\">");
        }

        if (column > widths.Count)
        {
            widths.Add(Narrowest);
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

    /// <summary>In letters; a Japanese one takes the place of two.</summary>
    private static int WidthOf(string text) => text.Sum(letter => letter >= '\u2E80' ? 2 : 1);

    private static string Inline(string text) => $" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(text)}</t></is></c>";

    private static string Escape(string text) => new StringBuilder(text)
        .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").ToString();
}
