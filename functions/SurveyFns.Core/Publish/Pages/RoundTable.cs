using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>
/// A table of a round. Of up to one dimension, it has the measures as columns and a chart of what it is about; of more dimensions, it has one
/// table per measure with the last dimension across.
/// </summary>
internal sealed class RoundTable(Html html, ReleaseModel model, ReleaseTable table, TableGrid grid, Language language)
{
    private readonly string round = model.Rounds[0].Id;

    public void Write()
    {
        var measures = table.Measures.Select(model.Measure).ToArray();
        if (grid.Dimensions.Count < 2)
        {
            WriteChart(Subject(measures));
            new FigureTable(html, language).Write(
                table.Title.In(language), $"table_id={table.Id} round={round}", grid.Dimensions,
                [.. measures.Select(measure => new FigureColumn(TableTexts.NameOf(measure, language), $"measure={measure.Id}"))],
                [.. grid.Combinations().Select(codes => Row(codes, measures.Select(measure => (measure, codes))))]);
            return;
        }

        foreach (var measure in measures)
        {
            WriteAcross(measure, grid.Dimensions[^1]);
        }
    }

    /// <summary>The first sum with a figure that is not hidden; else the first measure, the number of firms.</summary>
    private ReleaseMeasure Subject(ReleaseMeasure[] measures) =>
        Array.Find(measures, measure => measure.Kind == "sum" && grid.RowsOf(round, measure.Id).Any(cell => cell?.Value is not null)) ?? measures[0];

    private void WriteAcross(ReleaseMeasure measure, ReleaseDimension across)
    {
        ReleaseDimension[] down = [.. grid.Dimensions.SkipLast(1)];
        new FigureTable(html, language).Write(
            TableTexts.Caption(table, measure, language), $"table_id={table.Id} round={round} measure={measure.Id}", down,
            [.. across.Codes.Select(code => new FigureColumn(code.Label.In(language), $"{across.Id}={code.Id}"))],
            [.. TableGrid.Combinations(down).Select(codes => Row(
                codes, across.Codes.Select(last => (measure, (IReadOnlyList<ReleaseCode>)[.. codes, last]))))]);
    }

    private FigureRow Row(IReadOnlyList<ReleaseCode> codes, IEnumerable<(ReleaseMeasure Measure, IReadOnlyList<ReleaseCode> Codes)> cells)
    {
        var found = cells.Select(cell => (cell.Measure, Observation: grid.Find(round, cell.Measure.Id, cell.Codes))).ToArray();
        return new FigureRow(
            codes,
            [.. found.Select(cell => Figures.Of(cell.Observation, cell.Measure.Decimals, language))],
            found.Any(cell => cell.Observation?.Value is not null));
    }

    private void WriteChart(ReleaseMeasure measure)
    {
        if (grid.Dimensions.Count == 1)
        {
            var figure = new ChartFigure($"chart-{table.Id}-{measure.Id}", TableTexts.ChartTitle(table, measure, language), language);
            new BarChart(figure, language).Write(
                html, [.. grid.Dimensions[0].Codes.Select(code => (code, grid.Find(round, measure.Id, [code])))], measure.Decimals);
        }
    }
}
