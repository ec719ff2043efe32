using System.Globalization;
using SurveyFns.Core.Publish.Context;
using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>The page at <c>/data</c>: surveys, their series and rounds, the machine's entrances. No script.</summary>
public static class CataloguePage
{
    /// <param name="releases">The current version of every release.</param>
    /// <param name="context">The context tables of all surveys.</param>
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<PublishedVersion> releases, IReadOnlyList<ContextTable> context, Language language)
    {
        ArgumentNullException.ThrowIfNull(releases);
        var html = new Html();
        SitePage.Begin(html, PageTexts.OpenData.In(language), language);
        html.Element("h1", PageTexts.OpenData.In(language)).Line();
        html.Element("p", PageTexts.OpenDataIntroduction.In(language)).Line();
        if (releases.Count == 0)
        {
            html.Element("p", PageTexts.NothingYet.In(language)).Line();
        }

        foreach (var survey in releases.GroupBy(release => release.Release.Survey.Value, StringComparer.Ordinal).OrderBy(survey => survey.Key, StringComparer.Ordinal))
        {
            WriteSurvey(html, [.. survey], language);
        }

        WriteContext(html, context, language);

        WriteEntrances(html, language);
        SitePage.End(html);
        return html.ToUtf8();
    }

    private static void WriteSurvey(Html html, IReadOnlyList<PublishedVersion> releases, Language language)
    {
        var series = releases.FirstOrDefault(release => release.Release.Round is null);
        var newest = series ?? releases[0];
        html.Element("h2", newest.Manifest.Title.In(language), ("id", newest.Release.Survey.Value)).Line();
        html.Element("p", newest.Manifest.Description.In(language)).Line();
        if (series is not null)
        {
            html.Open("p").Element("a", $"{PageTexts.Series.In(language)} ({series.Manifest.Rounds[0].Id}–{series.Manifest.Rounds[^1].Id})", ("href", AddressOf(series)))
                .Close().Line();
        }

        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", PageTexts.Rounds.In(language))).Open("table");
        html.Element("caption", PageTexts.Rounds.In(language)).Open("thead").Open("tr");
        foreach (var heading in (ReadOnlySpan<LocalizedText>)[PageTexts.Round, PageTexts.ReferenceDate, PageTexts.Counted, PageTexts.Version, PageTexts.Published, PageTexts.Files])
        {
            html.Element("th", heading.In(language), ("scope", "col"));
        }

        html.Close().Close().Line().Open("tbody").Line();
        foreach (var release in releases.Where(release => release.Release.Round is not null).OrderByDescending(release => release.Manifest.Release, StringComparer.Ordinal))
        {
            WriteRound(html, release, language);
        }

        html.Close().Close().Close().Line();
    }

    private static void WriteRound(Html html, PublishedVersion release, Language language)
    {
        var round = release.Manifest.Rounds[0];
        var address = AddressOf(release);
        html.Open("tr").Open("th", ("scope", "row")).Element("a", round.Id, ("href", address)).Close();
        html.Element("td", round.ReferenceDate.ToString("O", CultureInfo.InvariantCulture));
        html.Element("td", round.Response.Counted is { } counted ? Figures.Of(counted, 0, language) : ObservationStatus.Hidden, ("class", "number"));
        html.Element("td", release.Manifest.Version.ToString(CultureInfo.InvariantCulture), ("class", "number"));
        html.Element("td", release.PublishedAt.ToOffset(TimeSpan.FromHours(9)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Open("td");
        foreach (var (name, label) in (ReadOnlySpan<(string, string)>)[("observations.csv", "CSV"), ("tables.xlsx", "Excel"), (ReleaseArchive.FileName, "ZIP")])
        {
            html.Element("a", label, ("href", $"{address}{name}"), ("aria-label", $"{round.Id} {label}")).Text(" ");
        }

        html.Close().Close().Line();
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
            html.Open("li").Element("a", table.Title.In(language), ("href", $"/data/{table.Survey}/{ContextKeys.Folder}/{table.Id}/latest/"))
                .Text($" — {PageTexts.Source.In(language)}: {table.Source.In(language)} ({table.ReferencePeriod})").Close().Line();
        }

        html.Close().Line();
    }

    private static void WriteEntrances(Html html, Language language)
    {
        html.Element("h2", PageTexts.ForMachines.In(language), ("id", "machines")).Line().Open("ul").Line();
        foreach (var (address, text) in (ReadOnlySpan<(string, LocalizedText)>)
            [
                ("/data/catalogue.json", new("一覧（JSON）", "List (JSON)")),
                ("/data/catalogue.jsonld", new("カタログ（DCAT-AP 3、CKANのハーベスト用）", "Catalogue (DCAT-AP 3, for harvesting by CKAN)")),
                ("/data/feed.atom", new("更新情報（Atom）", "Feed of releases (Atom)")),
                ("/data/api.html", new("APIの説明", "Description of the API")),
            ])
        {
            html.Open("li").Element("a", text.In(language), ("href", address)).Close().Line();
        }

        html.Close().Line().Open("p").Element("a", ProofTexts.Title.In(language), ("href", ProofPage.Address)).Close().Line();
        html.Open("p").Text($"{PageTexts.Licence.In(language)}: ").Element("a", ReleaseLicence.Name, ("href", ReleaseLicence.Address), ("rel", "license"))
            .Close().Line();
    }

    private static string AddressOf(PublishedVersion release) => $"/data/{release.Release}/latest/";
}
