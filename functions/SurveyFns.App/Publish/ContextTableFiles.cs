using Microsoft.AspNetCore.Http;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Publish.Context;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Publish;

/// <summary>The files of context tables over HTTP, by the same rules as those of releases.</summary>
public sealed class ContextTableFiles(ContextTables tables)
{
    public async Task<IResult> FindAsync(OpenDataAddress.Context address, HttpRequest request, CancellationToken cancellationToken)
    {
        if (address is { Version: > 0, Name.Length: > 0 })
        {
            return await tables.FindFileAsync(address.Survey, address.Table, address.Version, address.Name, cancellationToken) is { } file
                ? new DocumentResult(file.Content, file.MediaType, file.ETag, OpenDataCaching.NeverChanges, file.LastModified)
                : GetOpenData.Missing(request, await tables.FindWithdrawalAsync(address.Survey, address.Table, address.Version, cancellationToken), await TitleAsync(address, cancellationToken));
        }

        var version = address.Version > 0 ? address.Version : await tables.FindLatestAsync(address.Survey, address.Table, cancellationToken);
        if (version is null)
        {
            return GetOpenData.Missing(request, await tables.FindWithdrawalAsync(address.Survey, address.Table, cancellationToken), await TitleAsync(address, cancellationToken));
        }

        var folder = $"/data/{address.Survey}/{ContextKeys.Folder}/{address.Table}/v{version}/";
        return address.Name.Length == 0 ? GetOpenData.ToPage(folder, request)
            : ContextTables.HasFile(address.Name) ? new LatestResult(folder + address.Name)
            : GetOpenData.Missing(request, withdrawal: null, subject: null);
    }

    /// <summary>The title that the table had when it was last published; null where it never was.</summary>
    private async Task<LocalizedText?> TitleAsync(OpenDataAddress.Context address, CancellationToken cancellationToken) =>
        (await tables.ListVersionsAsync(address.Survey, cancellationToken)).FirstOrDefault(version => version.Table.Id == address.Table)?.Table.Title;
}
