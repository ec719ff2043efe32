using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Options;

namespace SurveyFns.App.Store;

/// <summary>The clients of the storage account that the settings name.</summary>
internal sealed class AzureClients(IOptions<StorageOptions> options, TokenCredential credential)
{
    private readonly StorageOptions settings = options.Value;

    public TableServiceClient Tables()
    {
        var clientOptions = WithRetries(new TableClientOptions());
        return HasConnectionString
            ? new TableServiceClient(settings.ConnectionString!, clientOptions)
            : new TableServiceClient(settings.TableServiceUri!, credential, clientOptions);
    }

    public BlobServiceClient Blobs()
    {
        var clientOptions = WithRetries(new BlobClientOptions());
        return HasConnectionString
            ? new BlobServiceClient(settings.ConnectionString!, clientOptions)
            : new BlobServiceClient(settings.BlobServiceUri!, credential, clientOptions);
    }

    private bool HasConnectionString => settings.ConnectionString is { Length: > 0 };

    // A firm waits for its answer: better a clear "try again" within a minute than the clients' own patience of several.
    private T WithRetries<T>(T clientOptions)
        where T : ClientOptions
    {
        clientOptions.Retry.Mode = RetryMode.Exponential;
        clientOptions.Retry.MaxRetries = settings.Retries;
        clientOptions.Retry.Delay = settings.RetryDelay;
        clientOptions.Retry.NetworkTimeout = settings.AttemptTimeout;
        return clientOptions;
    }
}
