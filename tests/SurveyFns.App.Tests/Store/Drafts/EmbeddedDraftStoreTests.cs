using SurveyFns.App.Store.Tables;

namespace SurveyFns.App.Tests.Store.Drafts;

public sealed class EmbeddedDraftStoreTests : DraftStoreContract
{
    private readonly Embedded embedded = new();

    public override Task DisposeAsync() => embedded.CloseAsync();

    protected override Task<ITables> OpenAsync() => embedded.OpenAsync();
}
