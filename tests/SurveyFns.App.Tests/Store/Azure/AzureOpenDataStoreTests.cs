using SurveyFns.App.Store.Blobs;
using SurveyFns.App.Tests.Store.OpenData;
using SurveyFns.Azurite;

namespace SurveyFns.App.Tests.Store.Azure;

[Collection(AzuriteCollection.Name)]
public sealed class AzureOpenDataStoreTests(AzuriteFixture azurite) : OpenDataStoreContract
{
    public override Task DisposeAsync() => Task.CompletedTask;

    protected override Task<IBlobs> OpenAsync() => Task.FromResult(AzureStorage.Blobs(azurite.ConnectionString));
}
