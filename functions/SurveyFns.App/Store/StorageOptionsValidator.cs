using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Options;

namespace SurveyFns.App.Store;

/// <summary>What of the settings <c>Storage:…</c> depends on one another. Says what is wrong without repeating it: it may be a secret.</summary>
internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var problem = options.Kind == StorageKind.Azure ? ProblemOf(options) : null;
        return problem is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problem);
    }

    private static string? ProblemOf(StorageOptions options)
    {
        var hasAddress = options.TableServiceUri is not null || options.BlobServiceUri is not null;
        if (options.ConnectionString is { Length: > 0 } connectionString)
        {
            return hasAddress ? "Storage:ConnectionString excludes Storage:TableServiceUri and Storage:BlobServiceUri."
                : !IsConnectionString(connectionString) ? "Storage:ConnectionString is not the connection string of a storage account."
                : null;
        }

        if (options.TableServiceUri is null || options.BlobServiceUri is null)
        {
            return "Storage:Kind=Azure needs Storage:ConnectionString, or Storage:TableServiceUri together with Storage:BlobServiceUri.";
        }

        return IsAddress(options.TableServiceUri) && IsAddress(options.BlobServiceUri)
            ? null
            : "Storage:TableServiceUri and Storage:BlobServiceUri must be https addresses such as https://account.table.core.windows.net.";
    }

    // A token goes to this address with every request.
    private static bool IsAddress(Uri address) => address is { IsAbsoluteUri: true, Scheme: "https", UserInfo: "", Query: "", Fragment: "" };

    private static bool IsConnectionString(string text)
    {
        try
        {
            _ = new TableServiceClient(text);
            _ = new BlobServiceClient(text);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
