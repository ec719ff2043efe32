using SurveyFns.App.Store.Blobs;
using SurveyFns.App.Store.Blobs.Files;

namespace SurveyFns.App.Tests.Store;

/// <summary>Embedded blobs of one test, in a folder of their own.</summary>
internal sealed class EmbeddedFiles
{
    private readonly TemporaryFolder folder = new();

    public Task<IBlobs> OpenAsync() => Task.FromResult<IBlobs>(new FileBlobs(folder.Path, new ManualClock()));

    public Task CloseAsync()
    {
        folder.Delete();
        return Task.CompletedTask;
    }
}
