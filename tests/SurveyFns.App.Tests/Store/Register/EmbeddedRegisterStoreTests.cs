using SurveyFns.App.Store.Tables;

namespace SurveyFns.App.Tests.Store.Register;

public sealed class EmbeddedRegisterStoreTests : RegisterStoreContract
{
    private readonly Embedded embedded = new();

    public override Task DisposeAsync() => embedded.CloseAsync();

    protected override Task<ITables> OpenAsync() => embedded.OpenAsync();
}
