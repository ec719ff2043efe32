using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>
/// Head and foot of every page about open data, in one language with a way to the other. They look like the firms' pages; without the
/// site's style sheet, as in an unpacked archive, they are plain but complete. No script.
/// </summary>
internal static class SitePage
{
    public const string StyleSheet = "/data/style.css";

    public static void Begin(Html html, PageHead head)
    {
        var site = PageTexts.OpenData.In(head.Language);
        html.DocumentType().Open("html", ("lang", head.Language.Tag())).Line().Open("head").Line();
        html.Void("meta", ("charset", "utf-8")).Line();
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        html.Element("title", head.Title == site ? site : $"{head.Title} — {site}").Line();
        if (head.Description is { } description)
        {
            html.Void("meta", ("name", "description"), ("content", description)).Line();
        }

        html.Void("link", ("rel", "icon"), ("href", "data:,")).Line();
        html.Void("link", ("rel", "stylesheet"), ("href", StyleSheet)).Line();
        html.Void("link", ("rel", "alternate"), ("hreflang", head.Language.Other().Tag()), ("href", head.OtherLanguage)).Line();
        html.Void("link", ("rel", "alternate"), ("type", "application/atom+xml"), ("href", "/data/feed.atom"), ("title", site)).Line();
        if (head.Data is { } data)
        {
            html.DataBlock("application/ld+json", data);
        }

        html.Close().Line().Open("body").Line();
        WriteTop(html, head, site);
        html.Open("main", ("id", "content"), ("class", "wide")).Line();
    }

    /// <param name="isLicensed">Whether the page shows data that are ours to license.</param>
    public static void End(Html html, Language language, bool isLicensed = true)
    {
        html.Close().Line().Open("footer", ("class", "bottom")).Open("div", ("class", "wide")).Open("p");
        foreach (var (address, text) in (ReadOnlySpan<(string, LocalizedText)>)
            [
                ("/data", PageTexts.OpenData), ("/data/formats.html", PageTexts.Formats), ("/data/api.html", PageTexts.Api),
                ("/data/feed.atom", PageTexts.Feed),
            ])
        {
            html.Element("a", text.In(language), ("href", address)).Text(" ");
        }

        html.Close().Line();
        if (isLicensed)
        {
            html.Open("p").Text($"{PageTexts.Licence.In(language)}{PageTexts.Colon.In(language)}");
            html.Element("a", ReleaseLicence.Name, ("href", ReleaseLicence.Address), ("rel", "license")).Close();
        }

        html.Close().Close().Line().Close().Line().Close().Line();
    }

    private static void WriteTop(Html html, PageHead head, string site)
    {
        var other = head.Language.Other();
        html.Element("a", PageTexts.ToContent.In(head.Language), ("class", "skip"), ("href", "#content")).Line();
        html.Open("header", ("class", "top")).Open("div", ("class", "wide"));
        html.Open("p", ("class", "service")).Element("a", site, ("href", "/data"), ("aria-current", head.IsBelowCatalogue ? null : "page")).Close();
        html.Open("p", ("class", "language"));
        html.Element("a", other.Name(), ("href", head.OtherLanguage), ("lang", other.Tag()), ("hreflang", other.Tag()));
        html.Close().Close().Close().Line();
    }
}
