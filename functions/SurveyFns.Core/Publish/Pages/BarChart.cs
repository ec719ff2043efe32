using System.Globalization;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;
using static SurveyFns.Core.Publish.Pages.ChartMarks;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>
/// Bars of one measure over the codes of one dimension. What is hidden or was not surveyed is drawn as an empty, dashed box with its symbol
/// and never as a bar of length zero; where that would be most of the picture, the codes are named below it instead.
/// </summary>
internal sealed class BarChart(ChartFigure figure, Language language)
{
    /// <summary>Up to so many codes all of them have a place in the picture, with a figure or without.</summary>
    private const int MostWithGaps = 20;
    private const int MostBars = 40;

    private const double RowHeight = 46;
    private const double BarTop = 20;
    private const double BarHeight = 18;

    /// <summary>Per cent of the width that the longest bar takes; the rest is for its figure.</summary>
    private const double Longest = 78;

    /// <returns>False where there is nothing to draw.</returns>
    public bool Write(Html html, IReadOnlyList<(ReleaseCode Code, Observation? Observation)> cells, int decimals)
    {
        var shown = cells.Where(cell => cell.Observation?.Value is not null).ToArray();
        var bars = cells.Count <= MostWithGaps ? [.. cells] : shown;
        if (shown.Length == 0 || bars.Length > MostBars)
        {
            return false;
        }

        var values = shown.Select(cell => (double)cell.Observation!.Value!).Append(0).ToArray();
        var (low, high) = (values.Min(), Math.Max(values.Max(), values.Min() + 1));
        double X(double value) => (value - low) / (high - low) * Longest;
        figure.Write(
            html, bars.Length * RowHeight, Describe(shown, cells.Count, decimals),
            () =>
            {
                foreach (var (row, bar) in bars.Index())
                {
                    WriteBar(html, bar.Code, bar.Observation, row * RowHeight, X, decimals);
                }

                html.Empty("line", ("x1", Share(X(0))), ("y1", "0"), ("x2", Share(X(0))), ("y2", "100%"), ("stroke", Ink), ("stroke-width", "1"));
            },
            () => WriteCaption(html, [.. cells.Except(bars)]));
        return true;
    }

    private void WriteBar(Html html, ReleaseCode code, Observation? observation, double top, Func<double, double> x, int decimals)
    {
        Label(html, code.Label.In(language), "6", top + 15, "start");
        var symbol = Figures.Of(observation, decimals, language);
        if (observation?.Value is not { } value)
        {
            html.Open("g").Element("title", figure.MeaningOf(observation));
            html.Empty(
                "rect", ("x", Share(x(0))), ("y", At(top + BarTop)), ("width", "28"), ("height", At(BarHeight)), ("fill", "none"),
                ("stroke", Grid), ("stroke-dasharray", "3 3"));
            Label(html, symbol, Share(x(0)), top + BarTop + 14, "middle", shift: "14");
            html.Close();
            return;
        }

        var (from, to) = (Math.Min(x((double)value), x(0)), Math.Max(x((double)value), x(0)));
        html.Empty(
            "rect", ("x", Share(from)), ("y", At(top + BarTop)), ("width", Share(to - from)), ("height", At(BarHeight)), ("fill", ColourOf(0)));
        Label(html, symbol, Share(to), top + BarTop + 14, "start", shift: "6");
    }

    private string Describe((ReleaseCode Code, Observation? Observation)[] shown, int codes, int decimals)
    {
        var largest = shown.MaxBy(cell => cell.Observation!.Value)!;
        return string.Format(
            CultureInfo.InvariantCulture, PageTexts.BarsDescription.In(language), shown.Length, codes, largest.Code.Label.In(language),
            Figures.Of(largest.Observation, decimals, language));
    }

    private void WriteCaption(Html html, (ReleaseCode Code, Observation? Observation)[] left)
    {
        html.Text($"{figure.Title} {PageTexts.ChartNote.In(language)}");
        foreach (var symbol in left.GroupBy(cell => cell.Observation?.Status ?? ObservationStatus.NotSurveyed, StringComparer.Ordinal))
        {
            html.Text(" ").Text(string.Format(
                CultureInfo.InvariantCulture, PageTexts.LeftOut.In(language),
                symbol.Count(), symbol.Key, figure.MeaningOf(symbol.First().Observation)));
        }
    }
}
