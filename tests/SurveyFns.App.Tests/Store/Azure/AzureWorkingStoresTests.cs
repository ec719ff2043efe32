using SurveyFns.App.Store.Blobs;
using SurveyFns.App.Tests.Store.Working;
using SurveyFns.Azurite;

namespace SurveyFns.App.Tests.Store.Azure;

[Collection(AzuriteCollection.Name)]
public sealed class AzureWorkingStoresTests(AzuriteFixture azurite) : WorkingStoresContract
{
    public override Task DisposeAsync() => Task.CompletedTask;

    protected override Task<IBlobs> OpenAsync() => Task.FromResult(AzureStorage.Blobs(azurite.ConnectionString));
}
