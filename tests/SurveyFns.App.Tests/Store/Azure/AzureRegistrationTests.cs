using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SurveyFns.App.Hosting;
using SurveyFns.App.Store;
using SurveyFns.App.Store.Blobs;
using SurveyFns.App.Store.Blobs.Azure;
using SurveyFns.App.Store.Rounds;
using SurveyFns.App.Store.Tables;
using SurveyFns.App.Store.Tables.Azure;
using SurveyFns.Core.Collect;

namespace SurveyFns.App.Tests.Store.Azure;

public sealed class AzureRegistrationTests
{
    private const string Account = "DefaultEndpointsProtocol=https;AccountName=city;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net";
    private const string Tables = "https://city.table.core.windows.net";
    private const string Blobs = "https://city.blob.core.windows.net";

    public static TheoryData<string?, string?, string?> Good { get; } = new()
    {
        { Account, null, null },
        { "UseDevelopmentStorage=true", null, null },
        { null, Tables, Blobs },
    };

    public static TheoryData<string?, string?, string?, string> Bad { get; } = new()
    {
        { null, null, null, "needs Storage:ConnectionString, or Storage:TableServiceUri" },
        { null, Tables, null, "together with Storage:BlobServiceUri" },
        { null, null, Blobs, "together with Storage:BlobServiceUri" },
        { Account, Tables, Blobs, "excludes" },
        { "my secret", null, null, "is not the connection string" },
        { "AccountName=city;AccountKey=my secret", null, null, "is not the connection string" },
        { null, "http://city.table.core.windows.net", Blobs, "must be https addresses" },
        { null, "city.table.core.windows.net", Blobs, "must be https addresses" },
        { null, Tables, "https://city.blob.core.windows.net/?sv=2024&sig=my secret", "must be https addresses" },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void AddStorage_Azure_HasTheAdaptersOfAzure(string? connectionString, string? tables, string? blobs)
    {
        using var provider = Build(connectionString, tables, blobs);
        provider.GetRequiredService<IStartupValidator>().Validate();

        Assert.IsType<AzureTables>(provider.GetRequiredService<ITables>());
        Assert.IsType<AzureBlobs>(provider.GetRequiredService<IBlobs>());
        Assert.IsType<CachedRounds>(provider.GetRequiredService<IRoundStore>());
        Assert.IsType<DefaultAzureCredential>(provider.GetRequiredService<TokenCredential>());
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void AddStorage_AzureWithoutAnAccount_IsRefusedAtStartWithoutRepeatingSecrets(
        string? connectionString, string? tables, string? blobs, string message)
    {
        using var provider = Build(connectionString, tables, blobs);

        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("my secret", exception.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Build(string? connectionString, string? tables, string? blobs)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Kind"] = "Azure",
            ["Storage:ConnectionString"] = connectionString,
            ["Storage:TableServiceUri"] = tables,
            ["Storage:BlobServiceUri"] = blobs,
        }).Build();
        return new ServiceCollection().AddSingleton(SchemaFolder.Load(null)).AddStorage(configuration).BuildServiceProvider();
    }
}
