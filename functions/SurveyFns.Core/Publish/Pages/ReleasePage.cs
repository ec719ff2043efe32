using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>
/// <c>index.html</c>: the release for people, in Japanese and in English, with tables and charts. Needs no script and no style of its own;
/// the site's style sheet only makes it prettier.
/// </summary>
internal sealed class ReleasePage : IReleaseFileWriter
{
    public const string StyleSheet = "/data/style.css";

    public string Name => "index.html";

    public string MediaType => MediaTypes.Html;

    public LocalizedText Description { get; } = new("このページ", "This page");

    public ReadOnlyMemory<byte> Write(ReleaseModel model)
    {
        var html = new Html().DocumentType();
        html.Open("html", ("lang", "ja")).Line();
        html.Open("head").Void("meta", ("charset", "utf-8")).Line();
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        html.Element("title", $"{Heading(model, Language.Japanese)} / {Heading(model, Language.English)}").Line();
        html.Void("link", ("rel", "stylesheet"), ("href", StyleSheet)).Line();
        html.DataBlock("application/ld+json", SchemaOrgDataset.Describe(model)).Close().Line();
        html.Open("body").Line();
        html.Open("nav", ("aria-label", "言語 / Language")).Open("ul");
        html.Open("li").Element("a", "オープンデータ / Open data", ("href", "/data")).Close();
        html.Open("li").Element("a", "日本語", ("href", "#ja")).Close();
        html.Open("li").Element("a", "English", ("href", "#en"), ("lang", "en")).Close();
        html.Close().Close().Line();
        html.Open("main").Line();
        foreach (var language in (Language[])[Language.Japanese, Language.English])
        {
            new ReleaseSection(html, model, language).Write();
        }

        html.Close().Line().Close().Line().Close().Line();
        return html.ToUtf8();
    }

    /// <summary>Title of the release: survey and round, or survey and series.</summary>
    public static string Heading(ReleaseModel model, Language language) =>
        DcatDataset.Title(Manifest.Of(model, [])).In(language);
}
