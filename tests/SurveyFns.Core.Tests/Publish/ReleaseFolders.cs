using SurveyFns.Core.Publish;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Publish;

/// <summary>Releases of the sample survey as folders on disk, as somebody has who unpacked them.</summary>
public sealed class ReleaseFolders : IAsyncLifetime
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("surveyfns-releases-");

    public IReadOnlyList<string> All { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var store = new FakeOpenDataStore();
        var publisher = new ReleasePublisher(store, new FakeReleaseRecordStore());
        await publisher.PublishAsync(SurveyId.Parse("sample"), [SampleCubes.Round2009()], default);
        await publisher.PublishAsync(SurveyId.Parse("sample"), [SampleCubes.Round2010()], default);
        foreach (var (path, content) in store.Contents)
        {
            var target = Path.Combine(root.FullName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await File.WriteAllBytesAsync(target, content);
        }

        All = [.. Directory.EnumerateFiles(root.FullName, "release.json", SearchOption.AllDirectories).Select(file => Path.GetDirectoryName(file)!).Order(StringComparer.Ordinal)];
        Assert.Equal(4, All.Count);
    }

    public Task DisposeAsync()
    {
        root.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A copy of the release of 2010 to break.</summary>
    public string Copy()
    {
        var source = All.Single(folder => folder.EndsWith(Path.Combine("2010", "v1"), StringComparison.Ordinal));
        var copy = Directory.CreateDirectory(Path.Combine(root.FullName, Path.GetRandomFileName())).FullName;
        foreach (var file in Directory.EnumerateFiles(source))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        return copy;
    }
}
