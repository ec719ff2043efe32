using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Context;

namespace SurveyFns.App.Publish;

/// <summary>
/// Anyone reads the open data: <c>/data</c> lists it, <c>/data/{survey}/{round}/v{n}/{file}</c> never changes,
/// <c>/data/{survey}/{round}/latest/{file}</c> leads to the current version, <c>series</c> stands for all rounds together.
/// </summary>
public sealed class GetOpenData(OpenDataReader reader, OpenDataSite site, ContextTables context)
{
    [Function("GetOpenData")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "data/{*path}")] HttpRequest request,
        string? path,
        CancellationToken cancellationToken) => OpenDataAddress.Parse(path) switch
        {
            OpenDataAddress.Index => await site.IndexAsync(request, cancellationToken),
            OpenDataAddress.Site page => await site.FindAsync(page.Name, request, cancellationToken),
            OpenDataAddress.Latest latest => await RedirectAsync(latest, cancellationToken),
            OpenDataAddress.Folder folder => new LatestResult($"/data/{folder.Release}/v{folder.Version}/{OpenDataAddress.LandingPage}"),
            OpenDataAddress.Context table => await ReadAsync(table, cancellationToken),
            OpenDataAddress.File file => await ReadAsync(file, request, cancellationToken),
            _ => new ProblemResult(ProblemTypes.NotFound),
        };

    private async Task<IResult> RedirectAsync(OpenDataAddress.Latest latest, CancellationToken cancellationToken) =>
        await reader.FindLatestAsync(latest.Release, cancellationToken) is { } version
            ? new LatestResult($"/data/{latest.Release.Survey}/{latest.Release.Name}/v{version}/{latest.Name}")
            : Missing(await reader.FindWithdrawalAsync(latest.Release, cancellationToken));

    private async Task<IResult> ReadAsync(OpenDataAddress.File address, HttpRequest request, CancellationToken cancellationToken)
    {
        var (release, version, name) = (address.Release, address.Version, address.Name);
        foreach (var encoding in AcceptedEncodings.Of(request))
        {
            if (await reader.FindFileAsync(release, version, name, encoding, cancellationToken) is { } variant)
            {
                return new OpenDataFileResult(address, variant, encoding, await IdentifierAsync(address, cancellationToken));
            }
        }

        return await reader.FindFileAsync(release, version, name, cancellationToken) is { } file
            ? new OpenDataFileResult(address, file, encoding: null, await IdentifierAsync(address, cancellationToken))
            : Missing(await reader.FindWithdrawalAsync(release, version, cancellationToken));
    }

    private async Task<IResult> ReadAsync(OpenDataAddress.Context address, CancellationToken cancellationToken)
    {
        if (address is { Version: > 0, Name.Length: > 0 })
        {
            return await context.FindFileAsync(address.Survey, address.Table, address.Version, address.Name, cancellationToken) is { } file
                ? new DocumentResult(file.Content, file.MediaType, file.ETag, "public, max-age=31536000, immutable", file.LastModified)
                : new ProblemResult(ProblemTypes.NotFound);
        }

        var version = address.Version > 0 ? address.Version : await context.FindLatestAsync(address.Survey, address.Table, cancellationToken);
        return version is null
            ? new ProblemResult(ProblemTypes.NotFound)
            : new LatestResult(
                $"/data/{address.Survey}/{ContextKeys.Folder}/{address.Table}/v{version}/{(address.Name.Length > 0 ? address.Name : OpenDataAddress.LandingPage)}");
    }

    private async Task<string> IdentifierAsync(OpenDataAddress.File address, CancellationToken cancellationToken) =>
        (await reader.FindManifestAsync(address.Release, address.Version, cancellationToken))!.Identifier;

    private static ProblemResult Missing(Withdrawal? withdrawal) => withdrawal is null
        ? new ProblemResult(ProblemTypes.NotFound)
        : new ProblemResult(ProblemTypes.Gone, (writer, language) =>
        {
            writer.WriteString("reason", withdrawal.Reason.In(language));
            writer.WriteString("withdrawnAt", withdrawal.WithdrawnAt);
        });
}
