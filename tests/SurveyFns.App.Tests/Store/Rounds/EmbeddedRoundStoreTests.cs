using SurveyFns.App.Store.Tables;

namespace SurveyFns.App.Tests.Store.Rounds;

public sealed class EmbeddedRoundStoreTests : RoundStoreContract
{
    private readonly Embedded embedded = new();

    public override Task DisposeAsync() => embedded.CloseAsync();

    protected override Task<ITables> OpenAsync() => embedded.OpenAsync();
}
