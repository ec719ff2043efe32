using SurveyFns.App.Store.Blobs;

namespace SurveyFns.App.Tests.Store.OpenData;

public sealed class EmbeddedOpenDataStoreTests : OpenDataStoreContract
{
    private readonly EmbeddedFiles embedded = new();

    public override Task DisposeAsync() => embedded.CloseAsync();

    protected override Task<IBlobs> OpenAsync() => embedded.OpenAsync();
}
