using System.Globalization;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>
/// A table of the series: one table and one chart per measure, the rounds that have it across and the average change per year at the end.
/// </summary>
internal sealed class SeriesTable(Html html, ReleaseModel model, ReleaseTable table, TableGrid grid, Language language)
{
    public void Write()
    {
        WriteMissingRounds();
        foreach (var measure in table.Measures.Select(model.Measure))
        {
            WriteChart(measure);
            WriteFigures(measure);
        }
    }

    private void WriteMissingRounds()
    {
        var spans = new List<(string First, string Last)>();
        var isMissing = false;
        foreach (var round in model.Rounds)
        {
            var wasMissing = isMissing;
            isMissing = !grid.Rounds.Contains(round);
            if (isMissing && wasMissing)
            {
                spans[^1] = (spans[^1].First, round.Id);
            }
            else if (isMissing)
            {
                spans.Add((round.Id, round.Id));
            }
        }

        if (spans.Count > 0)
        {
            var rounds = string.Join(PageTexts.Comma.In(language), spans.Select(span => span.First == span.Last ? span.First : $"{span.First}–{span.Last}"));
            html.Element("p", string.Format(CultureInfo.InvariantCulture, PageTexts.MissingRounds.In(language), rounds)).Line();
        }
    }

    /// <summary>The column of changes is left out where none can be computed.</summary>
    private void WriteFigures(ReleaseMeasure measure)
    {
        var rows = grid.Combinations().Select(codes => (Codes: codes, Change: ChangeOf(measure, codes))).ToArray();
        var hasChange = rows.Any(row => row.Change.Length > 0);
        new FigureTable(html, language).Write(
            TableTexts.Caption(table, measure, language), $"table_id={table.Id} measure={measure.Id}", grid.Dimensions,
            [
                .. grid.Rounds.Select(round => new FigureColumn(round.Id, $"round={round.Id}")),
                .. hasChange ? [new FigureColumn(PageTexts.Change.In(language), null)] : Array.Empty<FigureColumn>(),
            ],
            [.. rows.Select(row => Row(measure, row.Codes, hasChange ? [row.Change] : []))]);
    }

    private FigureRow Row(ReleaseMeasure measure, IReadOnlyList<ReleaseCode> codes, IReadOnlyList<string> change)
    {
        var observations = ObservationsOf(measure, codes);
        return new FigureRow(
            codes,
            [.. observations.Select(observation => Figures.Of(observation, measure.Decimals, language)), .. change],
            observations.Any(observation => observation?.Value is not null));
    }

    private string ChangeOf(ReleaseMeasure measure, IReadOnlyList<ReleaseCode> codes) =>
        AnnualChange.Of(grid.Rounds, [.. ObservationsOf(measure, codes).Select(observation => observation?.Value)]) is { } change
            ? $"{Figures.Change(change.Rate, language)} ({change.From}–{change.To})"
            : "";

    private Observation?[] ObservationsOf(ReleaseMeasure measure, IReadOnlyList<ReleaseCode> codes) =>
        [.. grid.Rounds.Select(round => grid.Find(round.Id, measure.Id, codes))];

    /// <summary>The lines with the most figures, in the order of the table; nothing where no two rounds can be compared.</summary>
    private void WriteChart(ReleaseMeasure measure)
    {
        var lines = grid.Combinations()
            .Select(codes => new ChartLine(
                codes.Count == 0 ? TableTexts.NameOf(measure, language) : string.Join(" × ", codes.Select(code => code.Label.In(language))),
                [.. grid.Rounds.Select(round => grid.Find(round.Id, measure.Id, codes))]))
            .Where(line => line.Shown > 0)
            .ToArray();
        if (!lines.Any(line => line.Shown > 1))
        {
            return;
        }

        var chosen = lines.OrderByDescending(line => line.Shown).Take(ChartMarks.MostLines).ToHashSet();
        string[] notes =
        [
            .. lines.Length > chosen.Count
                ? [string.Format(CultureInfo.InvariantCulture, PageTexts.MostFiguresNote.In(language), chosen.Count)] : Array.Empty<string>(),
            .. chosen.Any(line => line.HasGap) ? [PageTexts.GapsNote.In(language)] : Array.Empty<string>(),
            PageTexts.ChartNote.In(language),
        ];
        var figure = new ChartFigure($"chart-{table.Id}-{measure.Id}", TableTexts.ChartTitle(table, measure, language), language);
        new LineChart(figure, language).Write(html, grid.Rounds, [.. lines.Where(chosen.Contains)], measure.Decimals, string.Join(' ', notes));
    }
}
