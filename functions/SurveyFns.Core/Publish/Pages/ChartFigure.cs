using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>
/// A chart on the page: a picture with a title and a description for those who do not see it, and a caption. Positions across are in per
/// cent and heights in pixels, so that letters keep their size from a telephone to a printed page; there is no script and no style in it.
/// </summary>
/// <param name="Id">Unique on the page.</param>
internal sealed record ChartFigure(string Id, string Title, Language Language)
{
    /// <param name="description">What the picture shows, in words.</param>
    public void Write(Html html, double height, string description, Action drawing, Action caption)
    {
        html.Open("figure", ("id", Id), ("class", "chart")).Line();
        html.Open(
            "svg", ("xmlns", "http://www.w3.org/2000/svg"), ("width", "100%"), ("height", ChartMarks.At(height)), ("role", "img"),
            ("aria-labelledby", $"{Id}-title {Id}-description")).Line();
        html.Element("title", Title, ("id", $"{Id}-title")).Element("desc", description, ("id", $"{Id}-description")).Line();
        drawing();
        html.Close().Line().Open("figcaption");
        caption();
        html.Close().Close().Line();
    }

    /// <summary>What the symbol in the place of a figure means.</summary>
    public string MeaningOf(Observation? observation)
    {
        var symbol = observation?.Status ?? ObservationStatus.NotSurveyed;
        return ObservationStatus.All.First(status => status.Symbol == symbol).Meaning.In(Language);
    }
}
