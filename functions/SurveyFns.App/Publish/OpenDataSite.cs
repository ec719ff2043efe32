using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Context;
using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Publish.Pages;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Publish;

/// <summary>What <c>/data</c> says about all data together: the catalogue for people and for machines, the feed, the API's description.</summary>
public sealed class OpenDataSite(OpenDataReader reader, ContextTables context, SurveyCatalog catalog, SiteAddress address)
{
    private const string ChangesSoon = "public, max-age=60";

    /// <summary><c>/data</c>: a page for browsers, JSON for everybody else.</summary>
    public async Task<IResult> IndexAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        request.HttpContext.Response.Headers.Vary = "Accept, Accept-Language";
        if (!PrefersHtml(request))
        {
            return await ListAsync(cancellationToken);
        }

        var language = request.PageLanguage();
        request.HttpContext.Response.Headers.ContentLanguage = language == Language.Japanese ? "ja" : "en";
        return Document(CataloguePage.Write(
            await reader.ListCurrentAsync(cancellationToken), await ListContextAsync(cancellationToken), language), "text/html; charset=utf-8");
    }

    public async Task<IResult> FindAsync(string name, HttpRequest request, CancellationToken cancellationToken) => name switch
    {
        "catalogue.json" => await ListAsync(cancellationToken),
        "catalogue.jsonld" => await CatalogueAsync(request, cancellationToken),
        "feed.atom" => Document(
            AtomFeed.Write(address.Of(request), await reader.ListCurrentAsync(cancellationToken), request.PageLanguage()), "application/atom+xml; charset=utf-8"),
        "style.css" => Document(EmbeddedDocuments.StyleSheet, "text/css; charset=utf-8"),
        "proof.html" => Document(ProofPage.Write(request.PageLanguage()), "text/html; charset=utf-8"),
        "api.html" => Document(ApiPage.Write(EmbeddedDocuments.OpenApi, request.PageLanguage()), "text/html; charset=utf-8"),
        _ => new ProblemResult(ProblemTypes.NotFound),
    };

    private async Task<IResult> ListAsync(CancellationToken cancellationToken) =>
        new OpenDataIndexResult(await reader.ListAsync(cancellationToken).ToListAsync(cancellationToken), await ListContextAsync(cancellationToken));

    private async Task<IReadOnlyList<ContextTable>> ListContextAsync(CancellationToken cancellationToken)
    {
        var tables = new List<ContextTable>();
        foreach (var survey in catalog.Surveys)
        {
            tables.AddRange(await context.ListAsync(survey, cancellationToken));
        }

        return tables;
    }

    private async Task<IResult> CatalogueAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var wanted = request.Query["page"];
        var page = 1;
        if (wanted.Count > 1 || (wanted.Count == 1 && !int.TryParse(wanted[0], NumberStyles.None, CultureInfo.InvariantCulture, out page)))
        {
            return new ProblemResult(ProblemTypes.MalformedRequest);
        }

        // In the order of identifiers: a harvester that reads page after page must not see a dataset move between them.
        var releases = (await reader.ListCurrentAsync(cancellationToken)).OrderBy(release => release.Manifest.Identifier, StringComparer.Ordinal);
        return DcatCatalogue.Write(address.Of(request), [.. releases], await ListContextAsync(cancellationToken), page) is { } catalogue
            ? Document(catalogue, "application/ld+json; charset=utf-8")
            : new ProblemResult(ProblemTypes.NotFound);
    }

    private static bool PrefersHtml(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && Quality(accepted, "text/html") is > 0 and var html
        && html >= Quality(accepted, "application/json");

    private static double Quality(IList<MediaTypeHeaderValue> accepted, string mediaType) =>
        accepted.Where(value => value.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)).Select(value => value.Quality ?? 1).DefaultIfEmpty(0).Max();

    private static DocumentResult Document(ReadOnlyMemory<byte> content, string mediaType) =>
        new(content, mediaType, $"\"{Convert.ToHexStringLower(SHA256.HashData(content.Span))}\"", ChangesSoon);
}
