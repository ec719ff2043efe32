using Azure.Identity;
using Microsoft.Extensions.Options;
using SurveyFns.App.Store;
using SurveyFns.App.Store.Blobs;
using SurveyFns.App.Store.Blobs.Azure;
using SurveyFns.App.Store.Tables;
using SurveyFns.App.Store.Tables.Azure;

namespace SurveyFns.App.Tests.Store.Azure;

/// <summary>The adapters as the application makes them, with less patience.</summary>
internal static class AzureStorage
{
    public static ITables Tables(string connectionString, TimeSpan? attemptTimeout = null) =>
        new AzureTables(Clients(connectionString, attemptTimeout).Tables());

    public static IBlobs Blobs(string connectionString, TimeSpan? attemptTimeout = null, TimeProvider? time = null) =>
        new AzureBlobs(Clients(connectionString, attemptTimeout).Blobs(), time ?? TimeProvider.System);

    private static AzureClients Clients(string connectionString, TimeSpan? attemptTimeout)
    {
        var options = new StorageOptions
        {
            Kind = StorageKind.Azure,
            ConnectionString = connectionString,
            RetryDelay = TimeSpan.FromMilliseconds(1),
            AttemptTimeout = attemptTimeout ?? TimeSpan.FromSeconds(30),
        };
        return new AzureClients(Options.Create(options), new DefaultAzureCredential());
    }
}
