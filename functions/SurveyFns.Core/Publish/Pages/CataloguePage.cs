using SurveyFns.Core.Publish.Context;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>The page at <c>/data</c>: surveys, their series and rounds, the machine's entrances. No script.</summary>
public static class CataloguePage
{
    /// <param name="releases">The current version of every release.</param>
    /// <param name="surveys">What the surveys have published, to name what is withdrawn.</param>
    /// <param name="context">The context tables of all surveys.</param>
    public static ReadOnlyMemory<byte> Write(
        IReadOnlyList<PublishedVersion> releases, IReadOnlyList<PublishedSurvey> surveys, IReadOnlyList<ContextTable> context, Language language)
    {
        ArgumentNullException.ThrowIfNull(releases);
        var html = new Html();
        SitePage.Begin(html, new PageHead(PageTexts.OpenData.In(language), language, $"?lang={language.Other().Tag()}")
        {
            Description = PageTexts.OpenDataIntroduction.In(language),
            IsBelowCatalogue = false,
        });
        html.Element("h1", PageTexts.OpenData.In(language)).Line();
        html.Element("p", PageTexts.OpenDataIntroduction.In(language)).Line();
        if (releases.Count == 0)
        {
            html.Element("p", PageTexts.NothingYet.In(language)).Line();
        }

        foreach (var survey in releases.GroupBy(release => release.Release.Survey.Value, StringComparer.Ordinal)
            .OrderBy(survey => survey.Key, StringComparer.Ordinal))
        {
            var rounds = surveys.First(published => published.Survey.Value == survey.Key).Rounds;
            new CatalogueSurvey(html, [.. survey], [.. rounds.Where(round => round.Withdrawal is not null)], language).Write();
        }

        WriteContext(html, context, language);
        WriteEntrances(html, language);
        SitePage.End(html, language);
        return html.ToUtf8();
    }

    private static void WriteContext(Html html, IReadOnlyList<ContextTable> tables, Language language)
    {
        if (tables.Count == 0)
        {
            return;
        }

        html.Element("h2", PageTexts.ExternalTables.In(language), ("id", "context")).Line().Open("ul").Line();
        foreach (var table in tables)
        {
            html.Open("li").Element("span", PageTexts.External.In(language), ("class", "tag")).Text(" ");
            html.Element("a", table.Title.In(language), ("href", $"/data/{table.Survey}/{ContextKeys.Folder}/{table.Id}/latest/"));
            html.Void("br").Text($"{PageTexts.Source.In(language)}{PageTexts.Colon.In(language)}{table.Source.In(language)}").Close().Line();
        }

        html.Close().Line();
    }

    private static void WriteEntrances(Html html, Language language)
    {
        html.Element("h2", PageTexts.ForMachines.In(language), ("id", "machines")).Line().Open("ul").Line();
        foreach (var (address, text) in (ReadOnlySpan<(string, LocalizedText)>)
            [
                ("/data/formats.html", PageTexts.Formats), (ProofPage.Address, ProofTexts.Title), ("/data/api.html", PageTexts.Api),
                ("/data/catalogue.json", PageTexts.ListAsJson),
                ("/data/catalogue.jsonld", PageTexts.Catalogue), ("/data/feed.atom", PageTexts.Feed),
            ])
        {
            html.Open("li").Element("a", text.In(language), ("href", address)).Close().Line();
        }

        html.Close().Line();
    }
}
