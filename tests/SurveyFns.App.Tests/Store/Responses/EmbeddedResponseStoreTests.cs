using SurveyFns.App.Store.Tables;

namespace SurveyFns.App.Tests.Store.Responses;

public sealed class EmbeddedResponseStoreTests : ResponseStoreContract
{
    private readonly Embedded embedded = new();

    public override Task DisposeAsync() => embedded.CloseAsync();

    protected override Task<ITables> OpenAsync() => embedded.OpenAsync();
}
