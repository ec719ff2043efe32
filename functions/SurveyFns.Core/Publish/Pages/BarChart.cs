using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;
using static SurveyFns.Core.Publish.Pages.ChartMarks;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>
/// Bars of one measure over the codes of one dimension, as an accessible SVG. What is hidden or was not surveyed is named beside the axis
/// and never drawn as a bar of length zero.
/// </summary>
internal sealed class BarChart(string id, string title, string description, Language language)
{
    /// <summary>Tallest chart that stays readable.</summary>
    public const int MostBars = 40;

    private const double Width = 760;
    private const double LabelWidth = 230;
    private const double FigureWidth = 90;
    private const double RowHeight = 28;

    public void Write(Html html, IReadOnlyList<(string Label, Observation? Observation)> bars, int decimals)
    {
        var values = bars.Select(bar => (double)(bar.Observation?.Value ?? 0)).Append(0).ToArray();
        var (low, high) = (values.Min(), Math.Max(values.Max(), values.Min() + 1));
        var scale = (Width - LabelWidth - FigureWidth) / (high - low);
        var zero = LabelWidth - (low * scale);
        var height = (bars.Count * RowHeight) + 8;
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", title));
        html.Open(
            "svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", $"0 0 {At(Width)} {At(height)}"), ("role", "img"), ("class", "chart"),
            ("aria-labelledby", $"{id}-title {id}-description"));
        html.Element("title", title, ("id", $"{id}-title")).Element("desc", description, ("id", $"{id}-description"));
        foreach (var (row, bar) in bars.Index())
        {
            WriteBar(html, bar.Label, bar.Observation, (row * RowHeight) + 4, zero, scale, decimals);
        }

        html.Empty("line", ("x1", At(zero)), ("y1", "0"), ("x2", At(zero)), ("y2", At(height)), ("stroke", Ink), ("stroke-width", "1"));
        html.Close().Close().Line();
    }

    private void WriteBar(Html html, string label, Observation? observation, double top, double zero, double scale, int decimals)
    {
        Label(html, label, LabelWidth - 8, top, "end");
        var figure = Figures.Of(observation, decimals, language);
        if (observation?.Value is not { } value)
        {
            html.Open("g");
            html.Element("title", MeaningOf(observation));
            html.Empty(
                "rect", ("x", At(zero + 2)), ("y", At(top + 3)), ("width", "22"), ("height", At(RowHeight - 10)), ("fill", "none"),
                ("stroke", Grid), ("stroke-dasharray", "3 3"));
            Label(html, figure, zero + 13, top, "middle");
            html.Close();
            return;
        }

        var length = Math.Abs((double)value) * scale;
        html.Empty(
            "rect", ("x", At(value < 0 ? zero - length : zero)), ("y", At(top + 2)), ("width", At(length)), ("height", At(RowHeight - 8)),
            ("fill", ColourOf(0)));
        Label(html, figure, Math.Max(zero, zero + ((double)value * scale)) + 6, top, "start");
    }

    private string MeaningOf(Observation? observation)
    {
        var symbol = observation?.Status ?? ObservationStatus.NotSurveyed;
        return ObservationStatus.All.First(status => status.Symbol == symbol).Meaning.In(language);
    }

    private static void Label(Html html, string text, double x, double top, string anchor) => html.Element(
        "text", text, ("x", At(x)), ("y", At(top + (RowHeight / 2) + 2)), ("text-anchor", anchor), ("font-size", "14"), ("fill", Ink),
        ("font-family", "sans-serif"));
}
