using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using System.Security.Cryptography;
using SurveyFns.App.Hosting;

namespace SurveyFns.App.Publish;

/// <summary>Anyone reads the description of the HTTP interface (OpenAPI 3.1).</summary>
public static class GetOpenApi
{
    private static readonly string ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(EmbeddedDocuments.OpenApi.Span))}\"";

    [Function("GetOpenApi")]
    public static IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "api/v1/openapi.json")] HttpRequest request) =>
        OpenAccess.IsAskedFor(request)
            ? new PreflightResult()
            : new DocumentResult(EmbeddedDocuments.OpenApi, "application/json; charset=utf-8", ETag);
}
