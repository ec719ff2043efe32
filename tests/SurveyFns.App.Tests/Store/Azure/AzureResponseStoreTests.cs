using SurveyFns.App.Store.Tables;
using SurveyFns.App.Tests.Store.Responses;
using SurveyFns.Azurite;

namespace SurveyFns.App.Tests.Store.Azure;

[Collection(AzuriteCollection.Name)]
public sealed class AzureResponseStoreTests(AzuriteFixture azurite) : ResponseStoreContract
{
    public override Task DisposeAsync() => Task.CompletedTask;

    protected override Task<ITables> OpenAsync() => Task.FromResult(AzureStorage.Tables(azurite.ConnectionString));
}
