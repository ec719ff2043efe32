using SurveyFns.App.Store.Blobs;
using SurveyFns.App.Store.Blobs.Files;

namespace SurveyFns.App.Tests.Store.Blobs;

public sealed class FileBlobsTests : BlobsContract
{
    private readonly TemporaryFolder folder = new();
    private readonly ManualClock clock = new();

    public override Task DisposeAsync()
    {
        folder.Delete();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task TryWriteAsync_TwoInstancesAtOnce_LoseNoIncrement()
    {
        await WriteAsync("a", "");
        IBlobs[] both = [Blobs, await OpenAsync()];
        await Task.WhenAll(both.Select(mine => Task.Run(async () =>
        {
            for (var done = 0; done < 15;)
            {
                var blob = await mine.FindAsync(Container, "a", default);
                byte[] next = [.. blob!.Content.Span, (byte)'x'];
                done += await mine.TryWriteAsync(Container, "a", next, "text/plain", null, BlobWriteCondition.IfMatch(blob.ETag), default) is null ? 0 : 1;
            }
        })));
        Assert.Equal(30, (await Blobs.FindAsync(Container, "a", default))!.Content.Length);
    }

    [Fact]
    public async Task TryWriteAsync_WorkFileLeftByACrash_IsInNobodysWay()
    {
        await WriteAsync("a", "one");
        var turns = Path.Combine(folder.Path, Container, "%turns");
        foreach (var turn in Enumerable.Range(0, 64))
        {
            await File.WriteAllTextAsync(Path.Combine(turns, $"{turn:x2}.new"), "half a bl");
        }

        Assert.NotNull(await WriteAsync("a", "two"));
        Assert.Equal(["a"], await ListAsync(""));
        Assert.Equal(3, (await Blobs.FindAsync(Container, "a", default))!.Content.Length);
    }

    [Fact]
    public async Task TryWriteAsync_PathsThatDifferInCaseAlone_HaveFilesThatDifferOtherwise()
    {
        await WriteAsync("Abc", "upper");
        await WriteAsync("abc", "lower");
        var files = Directory.GetFiles(Path.Combine(folder.Path, Container), "*.blob");
        Assert.Equal(2, files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public async Task FindAsync_LastModified_IsTheTimeOfTheWrite()
    {
        await WriteAsync("a", "one");
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(clock.GetUtcNow().AddDays(-1), (await Blobs.FindAsync(Container, "a", default))!.LastModified);
    }

    [Fact]
    public async Task FindAsync_FileOfAnotherForm_Throws()
    {
        await WriteAsync("a", "one");
        await File.WriteAllTextAsync(Path.Combine(folder.Path, Container, "b.blob"), "something else");
        await Assert.ThrowsAsync<InvalidDataException>(() => Blobs.FindAsync(Container, "b", default));
    }

    [Fact]
    public async Task TryWriteAsync_OnUnix_IsForThisUserOnly()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await WriteAsync("a", "one");
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(folder.Path, Container)));
    }

    protected override Task<IBlobs> OpenAsync() => Task.FromResult<IBlobs>(new FileBlobs(folder.Path, clock));
}
