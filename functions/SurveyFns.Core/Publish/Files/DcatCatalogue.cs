using System.Globalization;
using System.Text.Json.Nodes;
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

    private static readonly LocalizedText Title = new("スタートアップ調査 オープンデータ", "Startup survey open data");
    private static readonly LocalizedText Description = new(
        "スタートアップ調査の結果を、調査回ごとと時系列で公表する。", "The results of the startup surveys, round by round and as time series.");

    /// <param name="site">Address of the site without a slash at its end.</param>
    /// <param name="releases">All of them, in an order that stays.</param>
    /// <param name="page">From 1.</param>
    /// <returns>Null where there is no such page.</returns>
    public static ReadOnlyMemory<byte>? Write(string site, IReadOnlyList<PublishedVersion> releases, int page)
    {
        ArgumentNullException.ThrowIfNull(releases);
        var pages = Math.Max(1, (releases.Count + PageSize - 1) / PageSize);
        if (page < 1 || page > pages)
        {
            return null;
        }

        PublishedVersion[] shown = [.. releases.Skip((page - 1) * PageSize).Take(PageSize)];
        return JsonText.Write(new JsonObject
        {
            ["@context"] = DcatDataset.Context(),
            ["@graph"] = new JsonArray(
            [
                Catalogue(site, shown),
                Paging(site, page, pages, releases.Count),
                .. shown.Select(release => DcatDataset.Describe(release.Manifest, AddressOf(site, release), SurveyOf(site, release), release.PublishedAt)),
                .. shown.GroupBy(release => release.Release.Survey).Select(survey => DcatDataset.DescribeSeries(
                    survey.First().Manifest.Title, survey.First().Manifest.Description, survey.First().Manifest.Publisher, SurveyOf(site, survey.First()))),
            ]),
        });
    }

    private static JsonObject Catalogue(string site, PublishedVersion[] shown)
    {
        var catalogue = new JsonObject
        {
            ["@id"] = $"{site}/data",
            ["@type"] = "dcat:Catalog",
            ["dct:title"] = DcatDataset.Localized(Title),
            ["dct:description"] = DcatDataset.Localized(Description),
            ["foaf:homepage"] = new JsonObject { ["@id"] = $"{site}/data", ["@type"] = "foaf:Document" },
            ["dcat:dataset"] = new JsonArray([.. shown.Select(release => (JsonNode)DcatDataset.Reference(AddressOf(site, release)))]),
        };
        if (shown.Length > 0)
        {
            catalogue["dct:publisher"] = DcatDataset.Agent(shown[0].Manifest.Publisher);
            catalogue["dct:modified"] = DcatDataset.Literal(
                shown.Max(release => release.PublishedAt).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), "xsd:dateTime");
        }

        return catalogue;
    }

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

    private static string AddressOf(string site, int page) => string.Create(CultureInfo.InvariantCulture, $"{site}/data/catalogue.jsonld?page={page}");

    private static string AddressOf(string site, PublishedVersion release) =>
        string.Create(CultureInfo.InvariantCulture, $"{site}/data/{release.Release}/v{release.Manifest.Version}/");

    private static string SurveyOf(string site, PublishedVersion release) => $"{site}/data/{release.Release.Survey}/";
}
