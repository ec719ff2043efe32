using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace SurveyFns.App.Store.Blobs.Azure;

/// <summary>Makes containers when they are first needed.</summary>
internal static class AzureContainers
{
    /// <summary>Runs an operation; where the container is missing, makes it and runs the operation again.</summary>
    public static async Task<T> InContainerAsync<T>(
        this BlobServiceClient service, string container, Func<Task<T>> operation, CancellationToken cancellationToken)
    {
        try
        {
            return await operation();
        }
        catch (RequestFailedException failure) when (AzureBlobErrors.IsContainerMissing(failure))
        {
            await service.GetBlobContainerClient(container).CreateIfNotExistsAsync(
                PublicAccessType.None, metadata: null, encryptionScopeOptions: null, cancellationToken);
            return await operation();
        }
    }
}
