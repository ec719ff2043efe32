using SurveyFns.App.Store.Tables;

namespace SurveyFns.App.Tests.Store.StaffActions;

public sealed class EmbeddedStaffActionStoreTests : StaffActionStoreContract
{
    private readonly Embedded embedded = new();

    public override Task DisposeAsync() => embedded.CloseAsync();

    protected override Task<ITables> OpenAsync() => embedded.OpenAsync();
}
