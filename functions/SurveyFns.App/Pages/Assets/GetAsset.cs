using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;
using SurveyFns.App.Hosting;

namespace SurveyFns.App.Pages.Assets;

/// <summary>A browser loads the style sheet or the script.</summary>
public static class GetAsset
{
    [Function("GetAsset")]
    public static IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "assets/{file}")] HttpRequest request, string file)
    {
        if (AssetCatalogue.Find(file) is not { } asset)
        {
            return new ProblemResult(ProblemTypes.NotFound);
        }

        var (content, encoding) = Encoded(asset, request);
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = request.Query["v"] == asset.Hash ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = "Accept-Encoding";
        headers.ContentEncoding = encoding;
        return Results.Bytes(content, asset.MediaType, entityTag: new EntityTagHeaderValue($"\"{asset.Hash}{encoding}\""));
    }

    private static (ReadOnlyMemory<byte> Content, string? Encoding) Encoded(Asset asset, HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        return Accepts(accepted, "br") ? (asset.Brotli, "br") : Accepts(accepted, "gzip") ? (asset.Gzip, "gzip") : (asset.Content, null);
    }

    private static bool Accepts(IList<StringWithQualityHeaderValue> accepted, string encoding) =>
        accepted.Any(value => value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && value.Quality is not 0);
}
