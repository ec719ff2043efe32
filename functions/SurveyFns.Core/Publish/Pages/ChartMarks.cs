using System.Globalization;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>Colours, marks and numbers of charts. Lines differ by mark and dash as well as by colour, all of them dark on white.</summary>
internal static class ChartMarks
{
    public const string Ink = "#1a1a1a";
    public const string Grid = "#767676";

    private static readonly string[] Colours = ["#0017c1", "#b3400d", "#00694a", "#7a3b8f", "#333333", "#7a5c00", "#a61e4d", "#00646b"];
    private static readonly string?[] Dashes = [null, "8 3", "2 3", "12 3 2 3", null, "8 3", "2 3", "12 3 2 3"];

    /// <summary>Most lines one chart tells apart.</summary>
    public static int MostLines => Colours.Length;

    public static string ColourOf(int line) => Colours[line];

    public static string? DashOf(int line) => Dashes[line];

    /// <summary>A number of pixels as SVG takes it.</summary>
    public static string At(double coordinate) => Math.Round(coordinate, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A share of the picture's width, 0 to 100.</summary>
    public static string Share(double percent) => $"{Math.Round(percent, 2).ToString("0.##", CultureInfo.InvariantCulture)}%";

    /// <summary>Draws the mark of a line: circle, square, triangle or diamond, filled and then hollow.</summary>
    /// <param name="x">Position across, as SVG takes it: pixels or per cent.</param>
    public static void Draw(Html html, int line, string x, double y)
    {
        var fill = line < 4 ? ColourOf(line) : "#ffffff";
        if (line % 4 == 0)
        {
            html.Empty("circle", ("cx", x), ("cy", At(y)), ("r", "4"), ("fill", fill), ("stroke", ColourOf(line)), ("stroke-width", "2"));
            return;
        }

        var corners = (line % 4) switch
        {
            1 => "-4,-4 4,-4 4,4 -4,4",
            2 => "0,-5 5,4 -5,4",
            _ => "0,-5 5,0 0,5 -5,0",
        };
        html.Open("svg", ("x", x), ("y", At(y)), ("width", "1"), ("height", "1"), ("overflow", "visible"));
        html.Empty("polygon", ("points", corners), ("fill", fill), ("stroke", ColourOf(line)), ("stroke-width", "2")).Close();
    }

    /// <summary>A text with a white edge, so that it can be read across lines.</summary>
    public static void Label(Html html, string text, string x, double y, string anchor, string? shift = null) => html.Element(
        "text", text, ("x", x), ("dx", shift), ("y", At(y)), ("text-anchor", anchor), ("font-size", "14"), ("fill", Ink),
        ("stroke", "#ffffff"), ("stroke-width", "3"), ("paint-order", "stroke"));

    /// <summary>The smallest of 1, 2, 5, 10, 20, 50, … that divides a range into at most five steps.</summary>
    public static double NiceStep(double range)
    {
        var step = 1.0;
        for (var next = 0; range / step > 5; next++)
        {
            step *= next % 3 == 1 ? 2.5 : 2;
        }

        return step;
    }
}
