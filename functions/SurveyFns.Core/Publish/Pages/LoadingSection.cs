using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>How to load the figures in the tools that people have.</summary>
internal sealed class LoadingSection(Html html, ReleaseModel model, Language language)
{
    public void Write()
    {
        html.Element("h2", PageTexts.Loading.In(language), ("id", "loading")).Line();
        html.Element("p", PageTexts.LoadingNote.In(language)).Line();
        foreach (var (tool, snippet) in (ReadOnlySpan<(string, string)>)[("Python", Python()), ("R", R()), ("SQL (SQLite)", Sql())])
        {
            html.Element("h3", tool).Line().Open("pre", ("tabindex", "0"), ("role", "region"), ("aria-label", tool));
            html.Element("code", snippet).Close().Line();
        }

        html.Element("h3", "Excel").Line().Element("p", PageTexts.ExcelNote.In(language)).Line();
    }

    private string Table => model.Tables[0].Id;

    private string Python() =>
        $"""
        import csv
        with open("observations.csv", encoding="utf-8-sig", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row["table_id"] == "{Table}"]
        for row in rows:
            value = float(row["value"]) if row["value"] else None  # blank is not zero: see row["status"]
            print(row["round"], row["measure"], value, row["status"])
        """.ReplaceLineEndings("\n");

    private string R() =>
        $"""
        data <- read.csv("observations.csv", fileEncoding = "UTF-8-BOM", colClasses = "character", na.strings = "")
        data$value <- as.numeric(data$value)
        subset(data, table_id == "{Table}")
        """.ReplaceLineEndings("\n");

    private string Sql() =>
        $"""
        .import --csv observations.csv observations
        SELECT round, measure, CAST(NULLIF(value, '') AS REAL) AS value, status
        FROM observations WHERE table_id = '{Table}';
        """.ReplaceLineEndings("\n");
}
