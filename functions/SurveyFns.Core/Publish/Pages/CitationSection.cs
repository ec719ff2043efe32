using System.Globalization;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>Licence and citation: what may be done with the data, and what to write beside them.</summary>
internal sealed class CitationSection(Html html, ReleaseModel model, Language language)
{
    public void Write()
    {
        html.Element("h2", PageTexts.LicenceAndCitation.In(language), ("id", "licence")).Line();
        html.Open("p").Text(PageTexts.LicenceNote.In(language)).Text(" ");
        html.Element("a", ReleaseLicence.Name, ("href", ReleaseLicence.Address), ("rel", "license")).Close().Line();
        html.Element("h3", PageTexts.Citation.In(language)).Line();
        html.Element("p", Citation(), ("class", "citation")).Line();
        html.Element("p", PageTexts.AdaptedNote.In(language)).Line();
        html.Open("p").Text($"{PageTexts.PermanentAddress.In(language)}{PageTexts.Colon.In(language)}").Element("a", Address, ("href", "./")).Close().Line();
    }

    private string Address => string.Create(CultureInfo.InvariantCulture, $"/data/{model.Key}/v{model.Version}/");

    private string Citation()
    {
        var version = model.Version.ToString(CultureInfo.InvariantCulture);
        var heading = ReleasePage.Heading(model, language);
        return language == Language.Japanese
            ? $"{model.Publisher.Ja}「{heading}」第{version}版、{model.Identifier}、CC BY 4.0"
            : $"{model.Publisher.En}, “{heading}”, version {version}, {model.Identifier}, CC BY 4.0";
    }
}
