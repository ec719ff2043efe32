using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>For people who use the data: which files there are and what for, how figures, blanks and codes are written, what stays.</summary>
public static class FormatsPage
{
    /// <param name="releases">The current version of every release.</param>
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<PublishedVersion> releases, Language language)
    {
        var html = new Html();
        SitePage.Begin(html, new PageHead(PageTexts.Formats.In(language), language, $"?lang={language.Other().Tag()}"));
        html.Element("h1", PageTexts.Formats.In(language)).Line();
        foreach (var (title, points) in FormatsTexts.Sections)
        {
            html.Element("h2", title.In(language)).Line().Open("ul").Line();
            foreach (var point in points)
            {
                html.Element("li", point.In(language)).Line();
            }

            html.Close().Line();
        }

        WriteFiles(html, language);
        WriteSymbols(html, language);
        WriteQuery(html, releases, language);
        SitePage.End(html, language);
        return html.ToUtf8();
    }

    private static void WriteFiles(Html html, Language language)
    {
        html.Element("h2", FormatsTexts.FilesOfARelease.In(language), ("id", "files")).Line().Open("dl", ("class", "facts")).Line();
        string[] names =
        [
            .. ReleaseFiles.Writers.Select(writer => writer.Name), .. ReleaseFiles.IndexWriters.Select(writer => writer.Name),
            Changes.FileName, Manifest.FileName, Checksums.FileName, ReleaseArchive.FileName,
        ];
        foreach (var name in names)
        {
            html.Open("div").Open("dt").Element("code", name).Close().Element("dd", ReleaseFiles.DescriptionOf(name)!.In(language)).Close().Line();
        }

        html.Close().Line();
    }

    private static void WriteSymbols(Html html, Language language)
    {
        html.Element("h2", FormatsTexts.StatusColumn.In(language), ("id", "symbols")).Line().Open("dl", ("class", "facts")).Line();
        foreach (var (symbol, meaning) in ObservationStatus.All)
        {
            html.Open("div").Element("dt", symbol.Length > 0 ? symbol : FormatsTexts.Blank.In(language));
            html.Element("dd", meaning.In(language)).Close().Line();
        }

        html.Close().Line();
    }

    private static void WriteQuery(Html html, IReadOnlyList<PublishedVersion> releases, Language language)
    {
        html.Element("h2", FormatsTexts.Query.In(language), ("id", "query")).Line().Element("p", FormatsTexts.QueryNote.In(language)).Line();
        html.Open("pre", ("tabindex", "0"), ("role", "region"), ("aria-label", FormatsTexts.Query.In(language)));
        html.Element("code", PageExamples.Query(releases)).Close().Line();
        html.Open("p").Element("a", PageTexts.Api.In(language), ("href", "/data/api.html")).Close().Line();
    }
}
