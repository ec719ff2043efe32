using System.Globalization;
using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Protect;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>Method and quality: what is counted, of when, how many answered, what is withheld and why, what is not comparable.</summary>
internal sealed class MethodSection(Html html, ReleaseModel model, Language language)
{
    public void Write()
    {
        html.Element("h2", Say(PageTexts.Method), ("id", "method")).Line();
        html.Element("h3", Say(PageTexts.Responses)).Line();
        WriteResponses();
        html.Element("h3", Say(PageTexts.Withheld)).Line();
        html.Element("p", Say(PageTexts.WithheldNote)).Line();
        html.Open("p").Text(model.Proof is null ? "" : $"{Say(PageTexts.ProofNote)} ");
        html.Element("a", Say(ProofTexts.Title), ("href", ProofPage.Address)).Close().Line();

        if (model.Rounds.Any(round => round.Design == ProtectedCube.NumberOfFirmsOnly))
        {
            html.Element("p", Say(PageTexts.NumberOnlyNote)).Line();
        }

        html.Element("h3", Say(PageTexts.Comparing)).Line();
        WriteComparing();
        html.Element("h3", Say(PageTexts.Symbols), ("id", "symbols")).Line();
        WriteSymbols();
    }

    private void WriteResponses()
    {
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", Say(PageTexts.Responses)));
        html.Open("table").Element("caption", Say(PageTexts.Responses), ("class", "hidden")).Open("thead").Open("tr");
        foreach (var text in (ReadOnlySpan<LocalizedText>)
            [
                PageTexts.Round, PageTexts.ReferenceDate, PageTexts.Registered, PageTexts.ResponseRate, PageTexts.Counted, PageTexts.Definition,
                PageTexts.Design,
            ])
        {
            html.Element("th", Say(text), ("scope", "col"));
        }

        html.Close().Close().Line().Open("tbody").Line();
        foreach (var round in model.Rounds)
        {
            html.Open("tr").Element("th", round.Id, ("scope", "row")).Element("td", PageDates.Of(round.ReferenceDate, language));
            html.Element("td", ResponseTexts.Number(round.Response.Registered, language), ("class", "number"));
            html.Element("td", ResponseTexts.Responded(round.Response, language), ("class", "number"));
            html.Element("td", ResponseTexts.Counted(round.Response, language), ("class", "number"));
            html.Element("td", round.DefinitionVersion);
            html.Element("td", round.DesignLabel?.In(language) ?? round.Design, ("class", "wrapped")).Close().Line();
        }

        html.Close().Close().Close().Line();
        html.Element("p", Say(PageTexts.CountedNote)).Line();
        if (model.Rounds.Any(round => round.Response.Responded is null))
        {
            html.Element("p", Say(PageTexts.RateWithheldNote)).Line();
        }

        if (model.Rounds.Any(round => round.Response.Registered is null))
        {
            html.Element("p", Say(PageTexts.RegisteredWithheldNote)).Line();
        }

        html.Element("p", Say(PageTexts.DesignNote)).Line();
    }

    private void WriteComparing()
    {
        html.Open("ul").Line().Element("li", Say(PageTexts.FrozenNote)).Line();
        foreach (var change in model.Breaks)
        {
            html.Element("li", $"{Say(PageTexts.Break)} {change.Since} ({change.Item}): {change.Reason.In(language)}").Line();
        }

        if (model.Breaks.Count == 0)
        {
            html.Element("li", Say(PageTexts.NoBreaks)).Line();
        }

        foreach (var dimension in model.Dimensions.Where(IsNotSurveyedSomewhere))
        {
            html.Element("li", string.Format(CultureInfo.InvariantCulture, Say(PageTexts.NotSurveyedNote), dimension.Label.In(language))).Line();
        }

        if (model.IsSeries)
        {
            html.Element("li", Say(PageTexts.ChangeNote)).Line();
        }

        html.Close().Line();
    }

    private bool IsNotSurveyedSomewhere(ReleaseDimension dimension) => model.Observations.Any(observation =>
        observation.Status == ObservationStatus.NotSurveyed && observation.Codes[model.ColumnOf(dimension.Id)] != CubeDimension.Total);

    private void WriteSymbols()
    {
        html.Open("dl", ("class", "facts")).Line();
        foreach (var (symbol, meaning) in ObservationStatus.All.Where(status => status.Symbol.Length > 0))
        {
            html.Open("div").Element("dt", symbol).Element("dd", meaning.In(language)).Close().Line();
        }

        html.Close().Line();
    }

    private string Say(LocalizedText text) => text.In(language);
}
