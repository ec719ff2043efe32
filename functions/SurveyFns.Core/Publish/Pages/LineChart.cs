using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;
using static SurveyFns.Core.Publish.Pages.ChartMarks;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>
/// Lines of one indicator over the rounds. Rounds stand at their reference dates. A line has a gap where there is no figure; below the axis
/// a strip names the symbol for every gap, so that what is hidden is seen as hidden and never as zero.
/// </summary>
internal sealed class LineChart(ChartFigure figure, Language language)
{
    private const double Left = 9;
    private const double Right = 95;
    private const double Top = 24;
    private const double Bottom = 300;
    private const double StripHeight = 22;

    /// <summary>Pixels between first and last round on the narrowest telephone, and of one letter of a round's name.</summary>
    private const double NarrowestWidth = 240;
    private const double LetterWidth = 10;

    public void Write(Html html, IReadOnlyList<ReleaseRound> rounds, IReadOnlyList<ChartLine> lines, int decimals, string note)
    {
        var values = lines.SelectMany(line => line.Observations).Select(observation => (double)(observation?.Value ?? 0)).Append(0).ToArray();
        var step = NiceStep(Math.Max(values.Max() - values.Min(), 1));
        var low = Math.Floor(values.Min() / step) * step;
        var high = Math.Max(Math.Ceiling(values.Max() / step) * step, low + step);
        double Y(double value) => Bottom - ((value - low) / (high - low) * (Bottom - Top));
        var positions = Enumerable.Range(0, rounds.Count).Select(round => PositionOf(rounds, round)).ToArray();
        figure.Write(
            html, Bottom + 30 + (lines.Count(line => line.HasGap) * StripHeight), Describe(lines, decimals),
            () =>
            {
                WriteGrid(html, low, high, step, Y, decimals);
                WriteRounds(html, rounds, positions);
                foreach (var (number, line) in lines.Index())
                {
                    WriteLine(html, number, rounds, line, positions, Y, decimals);
                }

                WriteGaps(html, lines, positions);
            },
            () => WriteCaption(html, lines, note));
    }

    private static double PositionOf(IReadOnlyList<ReleaseRound> rounds, int round)
    {
        var (first, last) = (rounds[0].ReferenceDate.DayNumber, rounds[^1].ReferenceDate.DayNumber);
        var share = last > first
            ? (rounds[round].ReferenceDate.DayNumber - first) / (double)(last - first)
            : (round + 0.5) / rounds.Count;
        return Left + (share * (Right - Left));
    }

    private void WriteGrid(Html html, double low, double high, double step, Func<double, double> y, int decimals)
    {
        for (var value = low; value <= high + (step / 2); value += step)
        {
            html.Empty(
                "line", ("x1", "0"), ("y1", At(y(value))), ("x2", "100%"), ("y2", At(y(value))), ("stroke", Grid),
                ("stroke-width", value == 0 ? "1.5" : "0.5"));
            Label(html, Figures.Of((decimal)value, step < 1 ? decimals : 0, language), "0", y(value) - 4, "start");
        }
    }

    /// <summary>Names of the rounds, as many as have room on a telephone; the last one always.</summary>
    private static void WriteRounds(Html html, IReadOnlyList<ReleaseRound> rounds, double[] positions)
    {
        var room = rounds.Max(round => round.Id.Length) * LetterWidth / NarrowestWidth * (Right - Left);
        var free = positions[^1];
        foreach (var (number, round) in rounds.Index().Reverse())
        {
            html.Empty(
                "line", ("x1", Share(positions[number])), ("y1", At(Bottom)), ("x2", Share(positions[number])), ("y2", At(Bottom + 5)),
                ("stroke", Grid), ("stroke-width", "1"));
            if (positions[number] <= free)
            {
                Label(html, round.Id, Share(positions[number]), Bottom + 20, "middle");
                free = positions[number] - room;
            }
        }
    }

    private void WriteLine(
        Html html, int number, IReadOnlyList<ReleaseRound> rounds, ChartLine line, double[] positions, Func<double, double> y, int decimals)
    {
        for (var round = 1; round < line.Observations.Count; round++)
        {
            if (!IsApart(rounds, round) && line.Observations[round - 1]?.Value is { } from && line.Observations[round]?.Value is { } to)
            {
                html.Empty(
                    "line", ("x1", Share(positions[round - 1])), ("y1", At(y((double)from))), ("x2", Share(positions[round])),
                    ("y2", At(y((double)to))), ("stroke", ColourOf(number)), ("stroke-width", "2"), ("stroke-dasharray", DashOf(number)));
            }
        }

        foreach (var (round, observation) in line.Observations.Index())
        {
            if (observation?.Value is { } value)
            {
                html.Open("g").Element("title", $"{line.Label} {observation.Round}: {Figures.Of(value, decimals, language)}");
                Draw(html, number, Share(positions[round]), y((double)value));
                html.Close().Line();
            }
        }
    }

    /// <summary>Whether so much longer passed since the round before than between the closest rounds that rounds are missing between them.</summary>
    private static bool IsApart(IReadOnlyList<ReleaseRound> rounds, int round)
    {
        var usual = Enumerable.Range(1, rounds.Count - 1).Min(DaysBefore);
        return DaysBefore(round) > 2.5 * usual;

        int DaysBefore(int one) => rounds[one].ReferenceDate.DayNumber - rounds[one - 1].ReferenceDate.DayNumber;
    }

    private static void WriteGaps(Html html, IReadOnlyList<ChartLine> lines, double[] positions)
    {
        var top = Bottom + 44;
        foreach (var (number, line) in lines.Index().Where(line => line.Item.HasGap))
        {
            Draw(html, number, "7", top - 5);
            foreach (var (round, observation) in line.Observations.Index().Where(one => one.Item?.Value is null))
            {
                Label(html, observation?.Status ?? ObservationStatus.NotSurveyed, Share(positions[round]), top, "middle");
            }

            top += StripHeight;
        }
    }

    /// <summary>First and last figure of every line.</summary>
    private string Describe(IReadOnlyList<ChartLine> lines, int decimals) => string.Join("; ", lines.Select(line =>
    {
        var shown = line.Observations.OfType<Observation>().Where(observation => observation.IsShown).ToArray();
        return $"{line.Label}: {Figures.Of(shown[0], decimals, language)} ({shown[0].Round}) – "
            + $"{Figures.Of(shown[^1], decimals, language)} ({shown[^1].Round})";
    }));

    private void WriteCaption(Html html, IReadOnlyList<ChartLine> lines, string note)
    {
        html.Text($"{figure.Title} {note}").Open("ul", ("class", "legend"));
        foreach (var (number, line) in lines.Index())
        {
            html.Open("li").Open("svg", ("width", "40"), ("height", "14"), ("aria-hidden", "true"));
            html.Empty(
                "line", ("x1", "0"), ("y1", "7"), ("x2", "40"), ("y2", "7"), ("stroke", ColourOf(number)), ("stroke-width", "2"),
                ("stroke-dasharray", DashOf(number)));
            Draw(html, number, "20", 7);
            html.Close().Text($" {line.Label}").Close();
        }

        html.Close();
    }
}
