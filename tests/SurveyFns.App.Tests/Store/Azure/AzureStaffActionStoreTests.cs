using SurveyFns.App.Store.Tables;
using SurveyFns.App.Tests.Store.StaffActions;
using SurveyFns.Azurite;

namespace SurveyFns.App.Tests.Store.Azure;

[Collection(AzuriteCollection.Name)]
public sealed class AzureStaffActionStoreTests(AzuriteFixture azurite) : StaffActionStoreContract
{
    public override Task DisposeAsync() => Task.CompletedTask;

    protected override Task<ITables> OpenAsync() => Task.FromResult(AzureStorage.Tables(azurite.ConnectionString));
}
