using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Publish;

namespace SurveyFns.App.Publish;

/// <summary>
/// Anyone reads the open data: <c>/data</c> lists it, <c>/data/{survey}/{round}/v{n}/{file}</c> never changes,
/// <c>/data/{survey}/{round}/latest/{file}</c> leads to the current version, <c>series</c> stands for all rounds together.
/// </summary>
public sealed class GetOpenData(OpenDataReader reader)
{
    [Function("GetOpenData")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "data/{*path}")] HttpRequest request,
        string? path,
        CancellationToken cancellationToken) => OpenDataAddress.Parse(path) switch
        {
            OpenDataAddress.Index => new OpenDataIndexResult(await reader.ListAsync(cancellationToken).ToListAsync(cancellationToken)),
            OpenDataAddress.Latest latest => await RedirectAsync(latest, cancellationToken),
            OpenDataAddress.File file => await ReadAsync(file, cancellationToken),
            _ => new ProblemResult(ProblemTypes.NotFound),
        };

    private async Task<IResult> RedirectAsync(OpenDataAddress.Latest latest, CancellationToken cancellationToken) =>
        await reader.FindLatestAsync(latest.Release, cancellationToken) is { } version
            ? new LatestResult($"/data/{latest.Release.Survey}/{latest.Release.Name}/v{version}/{latest.Name}")
            : new ProblemResult(ProblemTypes.NotFound);

    private async Task<IResult> ReadAsync(OpenDataAddress.File address, CancellationToken cancellationToken) =>
        await reader.FindFileAsync(address.Release, address.Version, address.Name, cancellationToken) is { } file
            ? new DocumentResult(file.Content, file.MediaType, file.ETag, "public, max-age=31536000, immutable", file.LastModified)
            : new ProblemResult(ProblemTypes.NotFound);
}
