using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary><c>index.html</c> and <c>index.en.html</c>: the release for people, with tables and charts, in one language each.</summary>
internal sealed class ReleasePage(Language language) : IReleaseFileWriter
{
    public string Name => language.PageName();

    public string MediaType => MediaTypes.Html;

    public LocalizedText Description { get; } = language == Language.Japanese
        ? new("日本語のページ", "Page in Japanese")
        : new("英語のページ", "Page in English");

    public ReadOnlyMemory<byte> Write(ReleaseModel model)
    {
        var html = new Html();
        SitePage.Begin(html, new PageHead(Heading(model, language), language, language.Other().PageName())
        {
            Description = model.Description.In(language),
            Data = SchemaOrgDataset.Describe(model),
        });
        html.Element("h1", Heading(model, language)).Line();
        if (model.IsDraft)
        {
            html.Element("p", PageTexts.Draft.In(language), ("class", "notice alert")).Line();
        }

        html.Element("p", model.Description.In(language)).Line();
        new SummarySection(html, model, language).Write();
        new TablesSection(html, model, language).Write();
        new MethodSection(html, model, language).Write();
        new FilesSection(html, model, language).Write();
        new LoadingSection(html, model, language).Write();
        new CitationSection(html, model, language).Write();
        SitePage.End(html, language);
        return html.ToUtf8();
    }

    /// <summary>Title of the release: survey and round, or survey and series.</summary>
    public static string Heading(ReleaseModel model, Language language) =>
        DcatDataset.Title(Manifest.Of(model, [])).In(language);
}
