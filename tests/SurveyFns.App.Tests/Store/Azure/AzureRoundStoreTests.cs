using SurveyFns.App.Store.Tables;
using SurveyFns.App.Tests.Store.Rounds;
using SurveyFns.Azurite;

namespace SurveyFns.App.Tests.Store.Azure;

[Collection(AzuriteCollection.Name)]
public sealed class AzureRoundStoreTests(AzuriteFixture azurite) : RoundStoreContract
{
    public override Task DisposeAsync() => Task.CompletedTask;

    protected override Task<ITables> OpenAsync() => Task.FromResult(AzureStorage.Tables(azurite.ConnectionString));
}
