using SurveyFns.App.Store.Tables;

namespace SurveyFns.App.Tests.Store.AccessCodes;

public sealed class EmbeddedAccessCodeStoreTests : AccessCodeStoreContract
{
    private readonly Embedded embedded = new();

    public override Task DisposeAsync() => embedded.CloseAsync();

    protected override Task<ITables> OpenAsync() => embedded.OpenAsync();
}
