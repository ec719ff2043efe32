using SurveyFns.App.Store.Blobs;

namespace SurveyFns.App.Tests.Store.Working;

public sealed class EmbeddedWorkingStoresTests : WorkingStoresContract
{
    private readonly EmbeddedFiles embedded = new();

    public override Task DisposeAsync() => embedded.CloseAsync();

    protected override Task<IBlobs> OpenAsync() => embedded.OpenAsync();
}
