using System.Globalization;
using SurveyFns.Core.Protect;
using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>One language of a release's page.</summary>
internal sealed class ReleaseSection(Html html, ReleaseModel model, Language language)
{
    private readonly string prefix = language == Language.Japanese ? "ja" : "en";

    public void Write()
    {
        html.Open("section", ("id", prefix), ("lang", prefix)).Line();
        html.Element("h1", ReleasePage.Heading(model, language)).Line();
        html.Element("p", model.Description.In(language)).Line();
        WriteContents();
        WriteAbout();
        html.Element("h2", Say(PageTexts.Tables), ("id", $"{prefix}-tables")).Line();
        foreach (var table in model.Tables)
        {
            new TableSection(html, model, table, language, prefix).Write();
        }

        WriteNotes();
        WriteFiles();
        new LoadingSection(html, model, language, prefix).Write();
        WriteLicence();
        html.Close().Line();
    }

    private void WriteContents()
    {
        html.Open("nav", ("aria-label", Say(PageTexts.Contents))).Open("ul");
        foreach (var (id, text) in (ReadOnlySpan<(string, LocalizedText)>)
            [("about", PageTexts.About), ("tables", PageTexts.Tables), ("notes", PageTexts.Notes), ("files", PageTexts.Files), ("loading", PageTexts.Loading), ("licence", PageTexts.Licence)])
        {
            html.Open("li").Element("a", Say(text), ("href", $"#{prefix}-{id}")).Close();
        }

        html.Close().Close().Line();
    }

    private void WriteAbout()
    {
        html.Element("h2", Say(PageTexts.About), ("id", $"{prefix}-about")).Line();
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", Say(PageTexts.About)));
        html.Open("table").Element("caption", $"{Say(PageTexts.Version)} {Number(model.Version)} — {Say(PageTexts.Publisher)}: {model.Publisher.In(language)}");
        html.Open("thead").Open("tr");
        foreach (var text in (ReadOnlySpan<LocalizedText>)
            [PageTexts.Round, PageTexts.ReferenceDate, PageTexts.Registered, PageTexts.Responded, PageTexts.Counted, PageTexts.Definition, PageTexts.Design])
        {
            html.Element("th", Say(text), ("scope", "col"));
        }

        html.Close().Close().Line().Open("tbody").Line();
        foreach (var round in model.Rounds)
        {
            html.Open("tr").Element("th", round.Id, ("scope", "row"));
            html.Element("td", round.ReferenceDate.ToString("O", CultureInfo.InvariantCulture));
            html.Element("td", Number(round.Response.Registered), ("class", "number"));
            html.Element("td", WithShare(round.Response.Responded, round.Response.Registered), ("class", "number"));
            html.Element("td", WithShare(round.Response.Counted, round.Response.Registered), ("class", "number"));
            html.Element("td", round.DefinitionVersion).Element("td", round.Design).Close().Line();
        }

        html.Close().Close().Close().Line();
    }

    private void WriteNotes()
    {
        html.Element("h2", Say(PageTexts.Notes), ("id", $"{prefix}-notes")).Line();
        html.Open("ul").Line();
        html.Open("li").Text(Say(PageTexts.SuppressionNote)).Text(" ").Element("a", Say(ProofTexts.Title), ("href", ProofPage.Address)).Close().Line();
        html.Element("li", Say(PageTexts.FrozenNote)).Line();
        if (model.Rounds.Any(round => round.Design == ProtectedCube.NumberOfFirmsOnly))
        {
            html.Element("li", Say(PageTexts.NumberOnlyNote)).Line();
        }

        if (model.IsSeries)
        {
            html.Element("li", Say(PageTexts.ChangeNote)).Line();
        }

        foreach (var change in model.Breaks)
        {
            html.Element("li", $"{Say(PageTexts.Break)} {change.Since} ({change.Item}): {change.Reason.In(language)}").Line();
        }

        foreach (var dimension in model.Dimensions.Where(dimension => model.Observations.Any(observation =>
            observation.Status == ObservationStatus.NotSurveyed && observation.Codes[model.ColumnOf(dimension.Id)] != Aggregate.CubeDimension.Total)))
        {
            html.Element("li", string.Format(CultureInfo.InvariantCulture, Say(PageTexts.NotSurveyedNote), dimension.Label.In(language))).Line();
        }

        html.Close().Line();
        html.Element("h3", Say(PageTexts.Symbols)).Line().Open("dl").Line();
        foreach (var (symbol, meaning) in ObservationStatus.All.Where(status => status.Symbol.Length > 0))
        {
            html.Element("dt", symbol).Element("dd", meaning.In(language)).Line();
        }

        html.Close().Line();
    }

    private void WriteFiles()
    {
        html.Element("h2", Say(PageTexts.Files), ("id", $"{prefix}-files")).Line().Open("ul").Line();
        string[] files =
        [
            ReleaseArchive.FileName,
            .. ReleaseFiles.Writers.Where(writer => writer is not ReleasePage && writer.IsIn(model)).Select(writer => writer.Name),
            .. ReleaseFiles.IndexWriters.Select(writer => writer.Name),
            Manifest.FileName, Checksums.FileName,
        ];
        foreach (var name in files)
        {
            html.Open("li").Element("a", name, ("href", name)).Text($" — {ReleaseFiles.DescriptionOf(name)!.In(language)}").Close().Line();
        }

        html.Close().Line();
    }

    private void WriteLicence()
    {
        html.Element("h2", Say(PageTexts.Licence), ("id", $"{prefix}-licence")).Line();
        html.Open("p").Element("a", ReleaseLicence.Name, ("href", ReleaseLicence.Address), ("rel", "license")).Close().Line();
        html.Element("h3", Say(PageTexts.Citation)).Line();
        html.Element("p", language == Language.Japanese
            ? $"{model.Publisher.Ja}「{ReleasePage.Heading(model, language)}」第{Number(model.Version)}版（{ReleaseLicence.Id}）"
            : $"{model.Publisher.En}: {ReleasePage.Heading(model, language)}, version {Number(model.Version)} ({ReleaseLicence.Id})").Line();
    }

    /// <summary>A number of firms and its share of the registered ones; the share is left out where the register is behind the answers.</summary>
    private string WithShare(long? firms, long registered) => firms switch
    {
        null => ObservationStatus.Hidden,
        { } shown when registered > 0 && shown <= registered =>
            $"{Number(shown)} ({Figures.Of(Math.Round(100m * shown / registered, 1, MidpointRounding.AwayFromZero), 1, language)}%)",
        { } shown => Number(shown),
    };

    private string Number(long number) => Figures.Of(number, 0, language);

    private string Say(LocalizedText text) => text.In(language);
}
