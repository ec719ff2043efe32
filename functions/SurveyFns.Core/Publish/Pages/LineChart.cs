using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;
using static SurveyFns.Core.Publish.Pages.ChartMarks;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>
/// Lines of one indicator over the rounds, as an accessible SVG. Rounds stand at their reference dates. A line has a gap where there is no
/// figure; below the axis a strip names the symbol for every gap, so that what is hidden is seen as hidden and never as zero.
/// </summary>
internal sealed class LineChart(string id, string title, string description, Language language)
{
    private const double Width = 760;
    private const double Left = 70;
    private const double Right = 740;
    private const double Top = 16;
    private const double Bottom = 300;
    private const double StripHeight = 22;
    private const double CharacterWidth = 10;

    public void Write(Html html, IReadOnlyList<ReleaseRound> rounds, IReadOnlyList<ChartLine> lines, int decimals)
    {
        var values = lines.SelectMany(line => line.Observations).Select(observation => (double)(observation?.Value ?? 0)).Append(0).ToArray();
        var step = NiceStep(Math.Max(values.Max() - values.Min(), 1));
        var low = Math.Floor(values.Min() / step) * step;
        var high = Math.Max(Math.Ceiling(values.Max() / step) * step, low + step);
        double Y(double value) => Bottom - ((value - low) / (high - low) * (Bottom - Top));
        double X(int round) => PositionOf(rounds, round);
        var legendTop = Bottom + 34 + (lines.Count(HasGap) * StripHeight);
        var height = legendTop + (lines.Count * StripHeight) + 8;

        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", title));
        html.Open(
            "svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", $"0 0 {At(Width)} {At(height)}"), ("role", "img"), ("class", "chart"),
            ("aria-labelledby", $"{id}-title {id}-description"));
        html.Element("title", title, ("id", $"{id}-title")).Element("desc", description, ("id", $"{id}-description"));
        WriteAxes(html, rounds, low, high, step, Y, X, decimals);
        var strip = Bottom + 40;
        foreach (var (number, line) in lines.Index())
        {
            WriteLine(html, number, rounds, line, X, Y, decimals);
            if (HasGap(line))
            {
                WriteGaps(html, number, line, X, strip);
                strip += StripHeight;
            }

            WriteLegend(html, number, line, legendTop + (number * StripHeight));
        }

        html.Close().Close().Line();
    }

    /// <summary>Whether so much longer passed since the round before than between the closest rounds that rounds are missing between them.</summary>
    private static bool IsApart(IReadOnlyList<ReleaseRound> rounds, int round)
    {
        var usual = Enumerable.Range(1, rounds.Count - 1).Min(DaysBefore);
        return DaysBefore(round) > 2.5 * usual;

        int DaysBefore(int one) => rounds[one].ReferenceDate.DayNumber - rounds[one - 1].ReferenceDate.DayNumber;
    }

    private static bool HasGap(ChartLine line) => line.Observations.Any(observation => observation?.Value is null);

    private static double PositionOf(IReadOnlyList<ReleaseRound> rounds, int round)
    {
        var (first, last) = (rounds[0].ReferenceDate.DayNumber, rounds[^1].ReferenceDate.DayNumber);
        var share = last > first
            ? (rounds[round].ReferenceDate.DayNumber - first) / (double)(last - first)
            : (round + 0.5) / rounds.Count;
        return Left + 20 + (share * (Right - Left - 40));
    }

    private void WriteAxes(
        Html html, IReadOnlyList<ReleaseRound> rounds, double low, double high, double step, Func<double, double> y, Func<int, double> x, int decimals)
    {
        for (var value = low; value <= high + (step / 2); value += step)
        {
            html.Empty("line", ("x1", At(Left)), ("y1", At(y(value))), ("x2", At(Right)), ("y2", At(y(value))), ("stroke", Grid),
                ("stroke-width", value == 0 ? "1.5" : "0.5"));
            Label(html, Figures.Of((decimal)value, step < 1 ? decimals : 0, language), Left - 8, y(value) + 5, "end");
        }

        var free = double.MinValue;
        foreach (var (number, round) in rounds.Index())
        {
            // The last round is always named; one that has no room beside its neighbours is not.
            var half = round.Id.Length * CharacterWidth / 2;
            var last = x(rounds.Count - 1) - (rounds[^1].Id.Length * CharacterWidth / 2);
            if (x(number) - half >= free && (number == rounds.Count - 1 || x(number) + half <= last))
            {
                Label(html, round.Id, x(number), Bottom + 20, "middle");
                free = x(number) + half;
            }
        }
    }

    private void WriteLine(
        Html html, int number, IReadOnlyList<ReleaseRound> rounds, ChartLine line, Func<int, double> x, Func<double, double> y, int decimals)
    {
        for (var round = 1; round < line.Observations.Count; round++)
        {
            if (!IsApart(rounds, round) && line.Observations[round - 1]?.Value is { } from && line.Observations[round]?.Value is { } to)
            {
                html.Empty(
                    "line", ("x1", At(x(round - 1))), ("y1", At(y((double)from))), ("x2", At(x(round))), ("y2", At(y((double)to))),
                    ("stroke", ColourOf(number)), ("stroke-width", "2"), ("stroke-dasharray", DashOf(number)));
            }
        }

        foreach (var (round, observation) in line.Observations.Index())
        {
            if (observation?.Value is { } value)
            {
                html.Open("g").Element("title", $"{line.Label} {observation.Round}: {Figures.Of(value, decimals, language)}");
                Draw(html, number, x(round), y((double)value));
                html.Close();
            }
        }
    }

    private static void WriteGaps(Html html, int number, ChartLine line, Func<int, double> x, double top)
    {
        Draw(html, number, Left - 20, top - 5);
        foreach (var (round, observation) in line.Observations.Index().Where(one => one.Item?.Value is null))
        {
            Label(html, observation?.Status ?? ObservationStatus.NotSurveyed, x(round), top, "middle");
        }
    }

    private static void WriteLegend(Html html, int number, ChartLine line, double top)
    {
        html.Empty(
            "line", ("x1", At(Left)), ("y1", At(top + 10)), ("x2", At(Left + 40)), ("y2", At(top + 10)), ("stroke", ColourOf(number)),
            ("stroke-width", "2"), ("stroke-dasharray", DashOf(number)));
        Draw(html, number, Left + 20, top + 10);
        Label(html, line.Label, Left + 50, top + 15, "start");
    }

    private static void Label(Html html, string text, double x, double y, string anchor) => html.Element(
        "text", text, ("x", At(x)), ("y", At(y)), ("text-anchor", anchor), ("font-size", "14"), ("fill", Ink), ("font-family", "sans-serif"));
}
