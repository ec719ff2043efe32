using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SurveyFns.App.Store.AccessCodes;
using SurveyFns.App.Store.Blobs;
using SurveyFns.App.Store.Blobs.Azure;
using SurveyFns.App.Store.Blobs.Files;
using SurveyFns.App.Store.Drafts;
using SurveyFns.App.Store.OpenData;
using SurveyFns.App.Store.Register;
using SurveyFns.App.Store.Responses;
using SurveyFns.App.Store.Rounds;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.App.Store.Tables;
using SurveyFns.App.Store.Tables.Azure;
using SurveyFns.App.Store.Tables.Sqlite;
using SurveyFns.App.Store.Working;
using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Store;

/// <summary>Registers the stores, on the storage that the configuration names.</summary>
public static class StorageRegistration
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(StorageOptions.Section);
        services.AddOptions<StorageOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddStores();
        return section.GetValue(nameof(StorageOptions.Kind), StorageKind.Embedded) switch
        {
            StorageKind.Embedded => services.AddEmbeddedStorage(),
            StorageKind.Azure => services.AddAzureStorage(),
            var kind => throw new NotSupportedException($"There is no storage of the kind {kind}."),
        };
    }

    private static IServiceCollection AddEmbeddedStorage(this IServiceCollection services)
    {
        services.AddSingleton<ITables>(provider => new SqliteTables(DataFolderOf(provider)));
        services.AddSingleton<IBlobs>(provider => new FileBlobs(
            Path.Combine(DataFolderOf(provider), "blobs"), provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    private static IServiceCollection AddAzureStorage(this IServiceCollection services)
    {
        // Finds the managed identity that AZURE_CLIENT_ID names; on a developer's machine, whoever signed in with the tools.
        services.TryAddSingleton<TokenCredential>(_ => new DefaultAzureCredential());
        services.AddSingleton<AzureClients>();
        services.AddSingleton<ITables>(provider => new AzureTables(provider.GetRequiredService<AzureClients>().Tables()));
        services.AddSingleton<IBlobs>(provider => new AzureBlobs(
            provider.GetRequiredService<AzureClients>().Blobs(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IRoundStore>(provider => new CachedRounds(
            new RoundStore(provider.GetRequiredService<ITables>()), provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    private static void AddStores(this IServiceCollection services)
    {
        services.AddSingleton<IResponseStore, ResponseStore>();
        services.AddSingleton<IUniqueAnswerStore, UniqueAnswerStore>();
        services.AddSingleton<IRoundStore, RoundStore>();
        services.AddSingleton<IRegister, RegisterStore>();
        services.AddSingleton<IAccessCodeStore, AccessCodeStore>();
        services.AddSingleton<IDraftStore, DraftStore>();
        services.AddSingleton<IOpenDataStore, OpenDataStore>();
        services.AddSingleton<IPartialCubeStore, PartialCubeStore>();
        services.AddSingleton<IReleaseRecordStore, ReleaseRecordStore>();
        services.AddSingleton<StaffActionStore>().AddSingleton<IssueRunStore>();
        services.AddSingleton<IPepper>(provider => OptionsOf(provider).Pepper is { Length: > 0 } pepper
            ? new ConfiguredPepper(Convert.FromBase64String(pepper))
            : new PepperStore(provider.GetRequiredService<IBlobs>()));
    }

    // Whoever made the folder: what lies in it is for this user alone.
    private static string DataFolderOf(IServiceProvider provider)
    {
        var folder = Path.GetFullPath(OptionsOf(provider).DataPath);
        DurableFolder.CreatePrivate(folder);
        return folder;
    }

    private static StorageOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<StorageOptions>>().Value;
}
