using System.Globalization;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>What people see in the place of data that are withdrawn or never were.</summary>
public static class MissingPage
{
    /// <param name="withdrawal">Null where nothing was ever published at the address.</param>
    /// <param name="subject">The title of what is withdrawn; null where it is not known.</param>
    public static ReadOnlyMemory<byte> Write(Withdrawal? withdrawal, LocalizedText? subject, Language language)
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
            if (subject is not null)
            {
                Fact(html, PageTexts.Data.In(language), subject.In(language));
            }

            Fact(html, PageTexts.Version.In(language), withdrawal.Version.ToString(CultureInfo.InvariantCulture));
            Fact(html, PageTexts.Reason.In(language), withdrawal.Reason.In(language));
            Fact(html, PageTexts.WithdrawnOn.In(language), PageDates.Of(withdrawal.WithdrawnAt, language));
            html.Close().Line();
        }

        html.Open("p").Element("a", PageTexts.ToCatalogue.In(language), ("href", "/data")).Close().Line();
        SitePage.End(html, language, isLicensed: false);
        return html.ToUtf8();
    }

    private static void Fact(Html html, string name, string value) =>
        html.Open("div").Element("dt", name).Element("dd", value).Close().Line();
}
