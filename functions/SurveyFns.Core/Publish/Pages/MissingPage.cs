using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>What people see in the place of data that are withdrawn or never were.</summary>
public static class MissingPage
{
    /// <param name="withdrawal">Null where nothing was ever published at the address.</param>
    public static ReadOnlyMemory<byte> Write(Withdrawal? withdrawal, Language language)
    {
        var title = (withdrawal is null ? PageTexts.NotFound : PageTexts.Withdrawn).In(language);
        var html = new Html();
        SitePage.Begin(html, new PageHead(title, language, $"?lang={language.Other().Tag()}"));
        html.Element("h1", title).Line();
        if (withdrawal is null)
        {
            html.Element("p", PageTexts.NotFoundNote.In(language)).Line();
        }
        else
        {
            html.Open("dl", ("class", "facts")).Line();
            html.Open("div").Element("dt", PageTexts.Reason.In(language)).Element("dd", withdrawal.Reason.In(language)).Close().Line();
            html.Open("div").Element("dt", PageTexts.WithdrawnOn.In(language));
            html.Element("dd", PageDates.Of(withdrawal.WithdrawnAt, language)).Close().Line().Close().Line();
        }

        html.Open("p").Element("a", PageTexts.ToCatalogue.In(language), ("href", "/data")).Close().Line();
        SitePage.End(html, language, isLicensed: false);
        return html.ToUtf8();
    }
}
