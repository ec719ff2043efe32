using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>Head and foot of a page that is made on request, in one language with a way to the other.</summary>
public static class SitePage
{
    internal static void Begin(Html html, string title, Language language)
    {
        html.DocumentType().Open("html", ("lang", language == Language.Japanese ? "ja" : "en")).Line();
        html.Open("head").Void("meta", ("charset", "utf-8")).Line();
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        html.Element("title", title).Line().Void("link", ("rel", "stylesheet"), ("href", ReleasePage.StyleSheet)).Line();
        html.Void("link", ("rel", "alternate"), ("type", "application/atom+xml"), ("href", "/data/feed.atom"), ("title", PageTexts.OpenData.In(language))).Close().Line();
        html.Open("body").Line();
        html.Element("a", PageTexts.ToContent.In(language), ("class", "skip"), ("href", "#content")).Line();
        html.Open("header").Open("nav", ("aria-label", "言語 / Language")).Open("ul");
        html.Open("li").Element("a", "日本語", ("href", "?lang=ja"), ("lang", "ja"), ("hreflang", "ja"), ("aria-current", language == Language.Japanese ? "true" : null)).Close();
        html.Open("li").Element("a", "English", ("href", "?lang=en"), ("lang", "en"), ("hreflang", "en"), ("aria-current", language == Language.English ? "true" : null)).Close();
        html.Close().Close().Close().Line().Open("main", ("id", "content")).Line();
    }

    internal static void End(Html html) => html.Close().Line().Close().Line().Close().Line();
}
