using System.Globalization;
using SurveyFns.Core.Publish.Context;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary>An entry of the feed: a version that can be read.</summary>
/// <param name="Address">Of the version, absolute; never changes, so that it identifies the entry.</param>
internal sealed record AtomEntry(
    string Address, string Title, DateTimeOffset PublishedAt, string Author, string Summary, IReadOnlyList<AtomLink> Links)
{
    public static AtomEntry Of(string site, PublishedVersion release, Language language)
    {
        var manifest = release.Manifest;
        var address = string.Create(CultureInfo.InvariantCulture, $"{site}/data/{release.Release}/v{manifest.Version}/");
        return new AtomEntry(
            address,
            WithVersion(DcatDataset.Title(manifest), manifest.Version, language),
            release.PublishedAt,
            manifest.Publisher.In(language),
            manifest.Description.In(language),
            [
                new AtomLink("alternate", $"{address}index.html", "text/html"),
                new AtomLink("enclosure", $"{address}{ReleaseArchive.FileName}", MediaTypes.Zip),
                new AtomLink("license", Model.ReleaseLicence.Address, null),
            ]);
    }

    /// <summary>A table from elsewhere: its author is its source, and no licence of ours goes with it.</summary>
    public static AtomEntry Of(string site, ContextVersion version, Language language)
    {
        var table = version.Table;
        var address = string.Create(CultureInfo.InvariantCulture, $"{site}/data/{table.Survey}/{ContextKeys.Folder}/{table.Id}/v{table.Version}/");
        return new AtomEntry(
            address,
            WithVersion(table.Title, table.Version, language),
            version.PublishedAt,
            table.Source.In(language),
            language == Language.Japanese
                ? $"外部の資料。出典：{table.Source.Ja}（{table.ReferencePeriod}）。{table.Notes?.Ja}"
                : $"External data. Source: {table.Source.En} ({table.ReferencePeriod}). {table.Notes?.En}".TrimEnd(),
            [
                new AtomLink("alternate", $"{address}index.html", "text/html"),
                new AtomLink("enclosure", $"{address}{ContextKeys.RowsFile}", "text/csv"),
            ]);
    }

    private static string WithVersion(LocalizedText title, int version, Language language) => language == Language.Japanese
        ? string.Create(CultureInfo.InvariantCulture, $"{title.Ja} 第{version}版")
        : string.Create(CultureInfo.InvariantCulture, $"{title.En}, version {version}");
}
