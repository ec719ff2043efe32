using System.Globalization;
using System.Text.Json.Nodes;
using SurveyFns.Core.Publish.Context;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary>
/// The catalogue in DCAT-AP 3 as JSON-LD, page by page, as a CKAN instance with <c>ckanext-dcat</c> harvests it: it follows <c>hydra:next</c>
/// of the <c>hydra:PagedCollection</c> until there is none. Addresses are absolute.
/// </summary>
public static class DcatCatalogue
{
    /// <summary>Datasets on a page.</summary>
    public const int PageSize = 100;

    private static readonly LocalizedText Title = new("調査のオープンデータ", "Survey open data");
    private static readonly LocalizedText Description = new(
        "調査の結果を、調査回ごとと時系列で公表する。", "The results of the surveys, round by round and as time series.");

    /// <param name="site">Address of the site without a slash at its end.</param>
    /// <param name="releases">All of them, in an order that stays.</param>
    /// <param name="page">From 1.</param>
    /// <param name="context">Context tables; they stand on the last page.</param>
    /// <returns>Null where there is no such page.</returns>
    public static ReadOnlyMemory<byte>? Write(string site, IReadOnlyList<PublishedVersion> releases, IReadOnlyList<ContextTable> context, int page)
    {
        ArgumentNullException.ThrowIfNull(releases);
        var pages = Math.Max(1, (releases.Count + PageSize - 1) / PageSize);
        if (page < 1 || page > pages)
        {
            return null;
        }

        ContextTable[] tables = page == pages ? [.. context] : [];
        PublishedVersion[] shown = [.. releases.Skip((page - 1) * PageSize).Take(PageSize)];
        return JsonText.Write(new JsonObject
        {
            ["@context"] = DcatDataset.Context(),
            ["@graph"] = new JsonArray(
            [
                Catalogue(site, shown, tables),
                Paging(site, page, pages, releases.Count + context.Count),
                .. shown.Select(
                    release => DcatDataset.Describe(release.Manifest, AddressOf(site, release), SurveyOf(site, release), release.PublishedAt)),
                .. tables.Select(table => DescribeContext(site, table, shown)),
                .. shown.GroupBy(release => release.Release.Survey).Select(survey => DcatDataset.DescribeSeries(
                    survey.First().Manifest.Title, survey.First().Manifest.Description, survey.First().Manifest.Publisher,
                    SurveyOf(site, survey.First()))),
            ]),
        });
    }

    private static JsonObject Catalogue(string site, PublishedVersion[] shown, ContextTable[] tables)
    {
        var catalogue = new JsonObject
        {
            ["@id"] = $"{site}/data",
            ["@type"] = "dcat:Catalog",
            ["dct:title"] = DcatDataset.Localized(Title),
            ["dct:description"] = DcatDataset.Localized(Description),
            ["foaf:homepage"] = new JsonObject { ["@id"] = $"{site}/data", ["@type"] = "foaf:Document" },
            ["dcat:dataset"] = new JsonArray(
                [.. shown.Select(release => AddressOf(site, release)).Concat(tables.Select(table => AddressOf(site, table)))
                    .Select(address => (JsonNode)DcatDataset.Reference(address))]),
        };
        if (shown.Length > 0)
        {
            catalogue["dct:publisher"] = DcatDataset.Agent(shown[0].Manifest.Publisher);
            catalogue["dct:modified"] = DcatDataset.Literal(
                shown.Max(release => release.PublishedAt).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), "xsd:dateTime");
        }

        return catalogue;
    }

    /// <summary>A table from elsewhere: whoever reads the catalogue sees its source, and no licence of ours.</summary>
    private static JsonObject DescribeContext(string site, ContextTable table, PublishedVersion[] shown)
    {
        var code = shown.FirstOrDefault(release => release.Release.Survey.Value == table.Survey)?.Manifest.PublisherCode;
        return new JsonObject
        {
            ["@id"] = AddressOf(site, table),
            ["@type"] = "dcat:Dataset",
            ["dct:identifier"] = string.Join('_', ((string?[])[code, table.Survey, ContextKeys.Folder, table.Id]).OfType<string>()),
            ["dct:title"] = DcatDataset.Localized(table.Title),
            ["dct:description"] = DcatDataset.Localized(new(
                $"外部の資料。出典：{table.Source.Ja}（{table.ReferencePeriod}）。{table.Notes?.Ja}",
                $"External data. Source: {table.Source.En} ({table.ReferencePeriod}). {table.Notes?.En}")),
            ["dct:provenance"] = new JsonObject { ["@type"] = "dct:ProvenanceStatement", ["rdfs:label"] = DcatDataset.Localized(table.Source) },
            ["dcat:version"] = table.Version.ToString(CultureInfo.InvariantCulture),
            ["dcat:distribution"] = new JsonObject
            {
                ["@id"] = $"{AddressOf(site, table)}{ContextKeys.RowsFile}",
                ["@type"] = "dcat:Distribution",
                ["dct:title"] = ContextKeys.RowsFile,
                ["dcat:accessURL"] = DcatDataset.Reference($"{AddressOf(site, table)}{ContextKeys.RowsFile}", "rdfs:Resource"),
                ["dcat:mediaType"] = DcatDataset.Reference("http://www.iana.org/assignments/media-types/text/csv", "dct:MediaType"),
            },
        };
    }

    private static string AddressOf(string site, ContextTable table) =>
        string.Create(CultureInfo.InvariantCulture, $"{site}/data/{table.Survey}/{ContextKeys.Folder}/{table.Id}/v{table.Version}/");

    private static JsonObject Paging(string site, int page, int pages, int total)
    {
        var paging = new JsonObject
        {
            ["@id"] = AddressOf(site, page),
            ["@type"] = new JsonArray("hydra:PagedCollection", "hydra:PartialCollectionView"),
            ["hydra:totalItems"] = total,
            ["hydra:itemsPerPage"] = PageSize,
            ["hydra:first"] = DcatDataset.Reference(AddressOf(site, 1)),
            ["hydra:last"] = DcatDataset.Reference(AddressOf(site, pages)),
        };
        if (page > 1)
        {
            paging["hydra:previous"] = DcatDataset.Reference(AddressOf(site, page - 1));
        }

        if (page < pages)
        {
            paging["hydra:next"] = DcatDataset.Reference(AddressOf(site, page + 1));
        }

        return paging;
    }

    private static string AddressOf(string site, int page) =>
        string.Create(CultureInfo.InvariantCulture, $"{site}/data/catalogue.jsonld?page={page}");

    private static string AddressOf(string site, PublishedVersion release) =>
        string.Create(CultureInfo.InvariantCulture, $"{site}/data/{release.Release}/v{release.Manifest.Version}/");

    private static string SurveyOf(string site, PublishedVersion release) => $"{site}/data/{release.Release.Survey}/";
}
