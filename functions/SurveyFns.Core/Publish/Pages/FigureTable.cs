using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>
/// A table of figures. Table, columns and rows say in <c>data-codes</c> what their cells are of, in the words of <c>observations.csv</c>, so
/// that a program can read the page as well. Where many rows have no figure at all, those stand apart, to be opened.
/// </summary>
internal sealed class FigureTable(Html html, Language language)
{
    /// <summary>Up to so many rows without any figure stay among the others.</summary>
    private const int FewRows = 5;

    /// <summary>A heading of more letters than that gets a wider column.</summary>
    private const int LongHeading = 10;

    /// <param name="codes">What all cells have in common.</param>
    public void Write(
        string caption, string codes, IReadOnlyList<ReleaseDimension> rowDimensions, IReadOnlyList<FigureColumn> columns,
        IReadOnlyList<FigureRow> rows)
    {
        var empty = rows.Where(row => !row.HasFigure).ToArray();
        if (empty.Length <= FewRows || empty.Length == rows.Count)
        {
            WriteTable(caption, codes, rowDimensions, columns, rows);
            return;
        }

        WriteTable(caption, codes, rowDimensions, columns, [.. rows.Where(row => row.HasFigure)]);
        var rest = string.Format(System.Globalization.CultureInfo.InvariantCulture, PageTexts.RowsWithoutFigures.In(language), empty.Length);
        html.Open("details").Element("summary", rest);
        WriteTable($"{caption} — {rest}", codes, rowDimensions, columns, empty);
        html.Close().Line();
    }

    private void WriteTable(
        string caption, string codes, IReadOnlyList<ReleaseDimension> rowDimensions, IReadOnlyList<FigureColumn> columns,
        IReadOnlyList<FigureRow> rows)
    {
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", caption));
        html.Open("table", ("class", "figures"), ("data-codes", codes)).Element("caption", caption).Line().Open("thead").Open("tr");
        foreach (var dimension in rowDimensions)
        {
            html.Element("th", dimension.Label.In(language), ("scope", "col"));
        }

        foreach (var column in columns)
        {
            var style = column.Label.Length > LongHeading ? "number long" : "number";
            html.Element("th", column.Label, ("scope", "col"), ("class", style), ("data-codes", column.Codes));
        }

        html.Close().Close().Line().Open("tbody").Line();
        foreach (var row in rows)
        {
            WriteRow(rowDimensions, row);
        }

        html.Close().Close().Close().Line();
    }

    private void WriteRow(IReadOnlyList<ReleaseDimension> rowDimensions, FigureRow row)
    {
        html.Open("tr");
        foreach (var (dimension, code) in rowDimensions.Zip(row.Codes))
        {
            html.Element(
                "th", code.Label.In(language), ("scope", "row"), ("class", code.Level > 1 ? $"level-{Math.Min(code.Level, 3)}" : null),
                ("data-codes", $"{dimension.Id}={code.Id}"));
        }

        foreach (var cell in row.Cells)
        {
            html.Element("td", cell, ("class", "number"));
        }

        html.Close().Line();
    }
}
