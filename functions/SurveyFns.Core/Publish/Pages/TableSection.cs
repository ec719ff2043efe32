using System.Globalization;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>
/// A table of a release's page with its chart. A round's table of up to one dimension has the measures as columns; one of more dimensions
/// has one table per measure, the last dimension across. The series has one table per measure, the rounds across.
/// </summary>
internal sealed class TableSection
{
    /// <summary>Most cells of a table on the page, in one language.</summary>
    private const long MostCells = 3000;

    private readonly Html html;
    private readonly ReleaseModel model;
    private readonly ReleaseTable table;
    private readonly Language language;
    private readonly string id;
    private readonly TableGrid grid;

    public TableSection(Html html, ReleaseModel model, ReleaseTable table, Language language, string prefix)
    {
        this.html = html;
        this.model = model;
        this.table = table;
        this.language = language;
        id = $"{prefix}-{table.Id}";
        grid = new TableGrid(model, table);
    }

    public void Write()
    {
        html.Element("h3", table.Title.In(language), ("id", id)).Line();
        if (grid.Size * model.Rounds.Count > MostCells)
        {
            html.Element("p", PageTexts.TooLarge.In(language)).Line();
        }
        else if (model.IsSeries)
        {
            foreach (var measure in table.Measures.Select(model.Measure))
            {
                WriteLineChart(measure);
                WriteSeries(measure);
            }
        }
        else
        {
            WriteRound();
        }
    }

    private void WriteRound()
    {
        var round = model.Rounds[0].Id;
        var measures = table.Measures.Select(model.Measure).ToArray();
        if (grid.Dimensions.Count < 2)
        {
            WriteBarChart(measures[0], round);
            WriteTable(
                table.Title.In(language), grid.Dimensions, [.. measures.Select(NameOf)],
                codes => measures.Select(measure => Figures.Of(grid.Find(round, measure.Id, codes), measure.Decimals, language)));
            return;
        }

        foreach (var measure in measures)
        {
            WriteTable(
                Caption(measure), [.. grid.Dimensions.SkipLast(1)], [.. grid.Dimensions[^1].Codes.Select(code => code.Label.In(language))],
                codes => grid.Dimensions[^1].Codes.Select(last => Figures.Of(grid.Find(round, measure.Id, codes.Append(last)), measure.Decimals, language)));
        }
    }

    private void WriteSeries(ReleaseMeasure measure) => WriteTable(
        Caption(measure), grid.Dimensions, [.. model.Rounds.Select(round => round.Id), PageTexts.Change.In(language)],
        codes =>
        {
            var observations = model.Rounds.Select(round => grid.Find(round.Id, measure.Id, codes)).ToArray();
            var change = AnnualChange.Of(model.Rounds, [.. observations.Select(observation => observation?.Value)]);
            return observations.Select(observation => Figures.Of(observation, measure.Decimals, language))
                .Append(change is null ? "" : $"{Figures.Change(change.Rate, language)} ({change.From}–{change.To})");
        });

    private void WriteTable(
        string caption, IReadOnlyList<ReleaseDimension> rows, IReadOnlyList<string> columns, Func<IReadOnlyList<ReleaseCode>, IEnumerable<string>> figures)
    {
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", caption));
        html.Open("table").Element("caption", caption).Line().Open("thead").Open("tr");
        foreach (var heading in rows.Select(dimension => dimension.Label.In(language)).Concat(columns))
        {
            html.Element("th", heading, ("scope", "col"));
        }

        html.Close().Close().Line().Open("tbody").Line();
        foreach (var codes in TableGrid.Combinations(rows))
        {
            html.Open("tr");
            foreach (var code in codes)
            {
                html.Element("th", code.Label.In(language), ("scope", "row"), ("class", string.Create(CultureInfo.InvariantCulture, $"level-{code.Level}")));
            }

            foreach (var figure in figures(codes))
            {
                html.Element("td", figure, ("class", "number"));
            }

            html.Close().Line();
        }

        html.Close().Close().Close().Line();
    }

    private void WriteBarChart(ReleaseMeasure measure, string round)
    {
        if (grid.Dimensions.Count == 1 && grid.Dimensions[0].Codes.Count <= BarChart.MostBars)
        {
            new BarChart($"{id}-chart", $"{PageTexts.ChartOf.In(language)}: {Caption(measure)}", PageTexts.ChartNote.In(language), language).Write(
                html,
                [.. grid.Dimensions[0].Codes.Select(code => (code.Label.In(language), grid.Find(round, measure.Id, [code])))],
                measure.Decimals);
        }
    }

    private void WriteLineChart(ReleaseMeasure measure)
    {
        var lines = grid.Combinations()
            .Select(codes => new ChartLine(
                codes.Count == 0 ? NameOf(measure) : string.Join(" × ", codes.Select(code => code.Label.In(language))),
                [.. model.Rounds.Select(round => grid.Find(round.Id, measure.Id, codes))]))
            .Where(line => line.Observations.Any(observation => observation?.Value is not null))
            .ToArray();
        if (lines.Length == 0)
        {
            return;
        }

        var note = PageTexts.ChartNote.In(language);
        if (lines.Length > ChartMarks.MostLines)
        {
            note = $"{string.Format(CultureInfo.InvariantCulture, PageTexts.FirstLinesNote.In(language), ChartMarks.MostLines)} {note}";
        }

        new LineChart($"{id}-{measure.Id}-chart", $"{PageTexts.ChartOf.In(language)}: {Caption(measure)}", note, language)
            .Write(html, model.Rounds, [.. lines.Take(ChartMarks.MostLines)], measure.Decimals);
    }

    private string Caption(ReleaseMeasure measure) => $"{table.Title.In(language)} — {NameOf(measure)}";

    private string NameOf(ReleaseMeasure measure) => (measure.UnitLabel?.In(language) ?? (measure.Kind == "count" ? null : measure.Unit)) is { } unit
        ? $"{measure.Label.In(language)} ({unit})"
        : measure.Label.In(language);
}
