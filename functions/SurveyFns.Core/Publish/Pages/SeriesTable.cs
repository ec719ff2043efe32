using System.Globalization;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>A table of the series: one table and one chart per measure, the rounds across and the average change per year at the end.</summary>
internal sealed class SeriesTable(Html html, ReleaseModel model, ReleaseTable table, TableGrid grid, Language language)
{
    public void Write()
    {
        foreach (var measure in table.Measures.Select(model.Measure))
        {
            WriteChart(measure);
            new FigureTable(html, language).Write(
                TableTexts.Caption(table, measure, language), $"table_id={table.Id} measure={measure.Id}", grid.Dimensions,
                [.. model.Rounds.Select(round => new FigureColumn(round.Id, $"round={round.Id}")), new(PageTexts.Change.In(language), null)],
                [.. grid.Combinations().Select(codes => Row(measure, codes))]);
        }
    }

    private FigureRow Row(ReleaseMeasure measure, IReadOnlyList<ReleaseCode> codes)
    {
        var observations = model.Rounds.Select(round => grid.Find(round.Id, measure.Id, codes)).ToArray();
        var change = AnnualChange.Of(model.Rounds, [.. observations.Select(observation => observation?.Value)]);
        return new FigureRow(
            codes,
            [
                .. observations.Select(observation => Figures.Of(observation, measure.Decimals, language)),
                change is null ? "" : $"{Figures.Change(change.Rate, language)} ({change.From}–{change.To})",
            ],
            observations.Any(observation => observation?.Value is not null));
    }

    /// <summary>The lines with the most figures, in the order of the table; nothing where no two rounds can be compared.</summary>
    private void WriteChart(ReleaseMeasure measure)
    {
        var lines = grid.Combinations()
            .Select(codes => new ChartLine(
                codes.Count == 0 ? TableTexts.NameOf(measure, language) : string.Join(" × ", codes.Select(code => code.Label.In(language))),
                [.. model.Rounds.Select(round => grid.Find(round.Id, measure.Id, codes))]))
            .Where(line => line.Shown > 0)
            .ToArray();
        if (!lines.Any(line => line.Shown > 1))
        {
            return;
        }

        var chosen = lines.OrderByDescending(line => line.Shown).Take(ChartMarks.MostLines).ToHashSet();
        var note = lines.Length > chosen.Count
            ? $"{string.Format(CultureInfo.InvariantCulture, PageTexts.MostFiguresNote.In(language), chosen.Count)} {PageTexts.ChartNote.In(language)}"
            : PageTexts.ChartNote.In(language);
        var figure = new ChartFigure($"chart-{table.Id}-{measure.Id}", TableTexts.ChartTitle(table, measure, language), language);
        new LineChart(figure, language).Write(html, model.Rounds, [.. lines.Where(chosen.Contains)], measure.Decimals, note);
    }
}
