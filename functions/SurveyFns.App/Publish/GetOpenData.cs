using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Publish.Pages;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Publish;

/// <summary>
/// Anyone reads the open data: <c>/data</c> lists it, <c>/data/{survey}/{round}/v{n}/{file}</c> never changes,
/// <c>/data/{survey}/{round}/latest/{file}</c> leads to the current version, <c>series</c> stands for all rounds together.
/// </summary>
public sealed class GetOpenData(OpenDataReader reader, OpenDataSite site, ContextTableFiles context)
{
    [Function("GetOpenData")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "data/{*path}")] HttpRequest request,
        string? path,
        CancellationToken cancellationToken)
    {
        if (OpenAccess.IsAskedFor(request))
        {
            return new PreflightResult();
        }

        OpenAccess.Grant(request.HttpContext.Response);
        return OpenDataAddress.Parse(path) switch
        {
            OpenDataAddress.Index => await site.IndexAsync(request, cancellationToken),
            OpenDataAddress.Site page => await site.FindAsync(page.Name, request, cancellationToken),
            OpenDataAddress.Latest latest => await RedirectAsync(latest, request, cancellationToken),
            OpenDataAddress.Folder folder => ToPage($"/data/{folder.Release}/v{folder.Version}/", request),
            OpenDataAddress.Context table => await context.FindAsync(table, request, cancellationToken),
            OpenDataAddress.File file => await ReadAsync(file, request, cancellationToken),
            _ => Missing(request, withdrawal: null, subject: null),
        };
    }

    /// <summary>A folder's page in the reader's language.</summary>
    internal static LatestResult ToPage(string folder, HttpRequest request) => new(folder + request.PageLanguage().PageName(), byLanguage: true);

    private async Task<IResult> RedirectAsync(OpenDataAddress.Latest latest, HttpRequest request, CancellationToken cancellationToken)
    {
        if (await reader.FindLatestAsync(latest.Release, cancellationToken) is not { } version)
        {
            return await MissingAsync(
                request, latest.Release, await reader.FindWithdrawalAsync(latest.Release, cancellationToken), cancellationToken);
        }

        var folder = $"/data/{latest.Release}/v{version}/";
        return latest.Name.Length == 0 ? ToPage(folder, request)
            : await reader.HasFileAsync(latest.Release, version, latest.Name, cancellationToken) ? new LatestResult(folder + latest.Name)
            : Missing(request, withdrawal: null, subject: null);
    }

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
            : await MissingAsync(request, release, await reader.FindWithdrawalAsync(release, version, cancellationToken), cancellationToken);
    }

    private async Task<string> IdentifierAsync(OpenDataAddress.File address, CancellationToken cancellationToken) =>
        (await reader.FindManifestAsync(address.Release, address.Version, cancellationToken))!.Identifier;

    private async Task<IResult> MissingAsync(HttpRequest request, ReleaseKey release, Withdrawal? withdrawal, CancellationToken cancellationToken)
    {
        var version = withdrawal is null ? null : await reader.FindEvenWithdrawnAsync(release, withdrawal.Version, cancellationToken);
        return Missing(request, withdrawal, version is null ? null : DcatDataset.Title(version.Manifest));
    }

    /// <summary>A page for browsers, a problem for programs.</summary>
    /// <param name="subject">The title of what is withdrawn.</param>
    internal static IResult Missing(HttpRequest request, Withdrawal? withdrawal, LocalizedText? subject) =>
        request.PrefersHtml() ? new MissingPageResult(withdrawal, subject)
        : withdrawal is null ? new ProblemResult(ProblemTypes.NotFound)
        : new ProblemResult(ProblemTypes.Gone, (writer, language) =>
        {
            writer.WriteString("reason", withdrawal.Reason.In(language));
            writer.WriteString("withdrawnAt", withdrawal.WithdrawnAt);
        });
}
