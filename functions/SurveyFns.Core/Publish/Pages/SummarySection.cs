using System.Globalization;
using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>What a reader wants to know first: of when, from whom, how many; the three files that people take; what else is on the page.</summary>
internal sealed class SummarySection(Html html, ReleaseModel model, Language language)
{
    public void Write()
    {
        html.Open("dl", ("class", "facts")).Line();
        Fact(PageTexts.ReferenceDate, Dates());
        if (!model.IsSeries)
        {
            Fact(PageTexts.Counted, ResponseTexts.Counted(model.Rounds[0].Response, language));
            Fact(
                PageTexts.ResponseRate,
                ResponseTexts.Responded(model.Rounds[0].Response, language)
                + (model.Rounds[0].Response.Responded is null ? PageTexts.RateWithheld.In(language) : ""));
        }

        Fact(PageTexts.Publisher, model.Publisher.In(language));
        Fact(PageTexts.Version, model.Version.ToString(CultureInfo.InvariantCulture));
        html.Close().Line();
        html.Open("p", ("class", "actions"));
        foreach (var (name, text) in (ReadOnlySpan<(string, string)>)
            [(ObservationsCsv.FileName, "CSV"), (Workbook.FileName, "Excel"), (ReleaseArchive.FileName, PageTexts.AllFiles.In(language))])
        {
            html.Element("a", text, ("class", "second"), ("href", name)).Text(" ");
        }

        html.Close().Line();
        WriteContents();
    }

    private void Fact(LocalizedText name, string value) =>
        html.Open("div").Element("dt", name.In(language)).Element("dd", value).Close().Line();

    private string Dates()
    {
        var (first, last) = (model.Rounds[0].ReferenceDate, model.Rounds[^1].ReferenceDate);
        return first == last ? PageDates.Of(first, language) : $"{PageDates.Of(first, language)} – {PageDates.Of(last, language)}";
    }

    private void WriteContents()
    {
        html.Open("nav", ("class", "contents"), ("aria-label", PageTexts.Contents.In(language))).Open("ul");
        foreach (var (id, text) in (ReadOnlySpan<(string, LocalizedText)>)
            [
                ("tables", PageTexts.Tables), ("method", PageTexts.Method), ("files", PageTexts.Files), ("loading", PageTexts.Loading),
                ("licence", PageTexts.LicenceAndCitation),
            ])
        {
            html.Open("li").Element("a", text.In(language), ("href", $"#{id}")).Close();
        }

        html.Close().Close().Line();
    }
}
