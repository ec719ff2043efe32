using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
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
        request.HttpContext.Response.Headers.Vary = "Accept";
        if (!request.PrefersHtml())
        {
            return await ListAsync(cancellationToken);
        }

        var releases = await reader.ListCurrentAsync(cancellationToken);
        var surveys = await reader.ListAsync(cancellationToken).ToListAsync(cancellationToken);
        return Page(request, CataloguePage.Write(releases, surveys, await ListTablesAsync(cancellationToken), request.PageLanguage()));
    }

    public async Task<IResult> FindAsync(string name, HttpRequest request, CancellationToken cancellationToken) => name switch
    {
        "catalogue.json" => await ListAsync(cancellationToken),
        "catalogue.jsonld" => await CatalogueAsync(request, cancellationToken),
        "feed.atom" => Localized(
            request, await FeedAsync(request, cancellationToken), "application/atom+xml; charset=utf-8"),
        "style.css" => Document(request, EmbeddedDocuments.StyleSheet, "text/css; charset=utf-8"),
        "api.html" => Page(request, ApiPage.Write(EmbeddedDocuments.OpenApi, EmbeddedDocuments.OpenApiInJapanese, request.PageLanguage())),
        "proof.html" => Page(request, ProofPage.Write(await reader.ListCurrentAsync(cancellationToken), request.PageLanguage())),
        "formats.html" => Page(request, FormatsPage.Write(await reader.ListCurrentAsync(cancellationToken), request.PageLanguage())),
        _ => request.PrefersHtml() ? new MissingPageResult(withdrawal: null, subject: null) : new ProblemResult(ProblemTypes.NotFound),
    };

    private async Task<IResult> ListAsync(CancellationToken cancellationToken) =>
        new OpenDataIndexResult(await reader.ListAsync(cancellationToken).ToListAsync(cancellationToken), await ListTablesAsync(cancellationToken));

    private async Task<ReadOnlyMemory<byte>> FeedAsync(HttpRequest request, CancellationToken cancellationToken) => AtomFeed.Write(
        address.Of(request),
        await reader.ListCurrentAsync(cancellationToken),
        await ListContextAsync(cancellationToken),
        await FindLastWithdrawnAtAsync(cancellationToken),
        request.PageLanguage());

    private async Task<DateTimeOffset?> FindLastWithdrawnAtAsync(CancellationToken cancellationToken)
    {
        var times = await reader.ListAsync(cancellationToken).Select(survey => survey.WithdrawnAt).ToListAsync(cancellationToken);
        foreach (var survey in catalog.Surveys)
        {
            times.Add(await context.FindLastWithdrawnAtAsync(survey, cancellationToken));
        }

        return times.Max();
    }

    private async Task<IReadOnlyList<ContextTable>> ListTablesAsync(CancellationToken cancellationToken) =>
        [.. (await ListContextAsync(cancellationToken)).Select(version => version.Table)];

    private async Task<IReadOnlyList<ContextVersion>> ListContextAsync(CancellationToken cancellationToken)
    {
        var tables = new List<ContextVersion>();
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
        return DcatCatalogue.Write(address.Of(request), [.. releases], await ListTablesAsync(cancellationToken), page) is { } catalogue
            ? Document(request, catalogue, "application/ld+json; charset=utf-8")
            : new ProblemResult(ProblemTypes.NotFound);
    }

    private static DocumentResult Page(HttpRequest request, ReadOnlyMemory<byte> content) => Localized(request, content, "text/html; charset=utf-8");

    private static DocumentResult Localized(HttpRequest request, ReadOnlyMemory<byte> content, string mediaType)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.ContentLanguage = request.PageLanguage().Tag();
        headers.Append("Vary", "Accept-Language");
        return Document(request, content, mediaType);
    }

    /// <summary>Compressed where the reader takes it; each form has an ETag of its own.</summary>
    private static DocumentResult Document(HttpRequest request, ReadOnlyMemory<byte> content, string mediaType)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.Append("Vary", "Accept-Encoding");
        if (AcceptedEncodings.Of(request).FirstOrDefault() is { } encoding)
        {
            headers.ContentEncoding = encoding.Name;
            content = encoding.Encode(content.Span);
        }

        return new DocumentResult(content, mediaType, $"\"{Convert.ToHexStringLower(SHA256.HashData(content.Span))}\"", ChangesSoon);
    }
}
