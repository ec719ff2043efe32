using System.Text;
using SurveyFns.App.Store.Blobs;

namespace SurveyFns.App.Tests.Store.Blobs;

/// <summary>What every adapter of <see cref="IBlobs"/> keeps to.</summary>
public abstract class BlobsContract : IAsyncLifetime
{
    private IBlobs? blobs;

    /// <summary>Of this test alone, so that adapters may share a storage.</summary>
    protected string Container { get; } = "c" + Guid.NewGuid().ToString("N");

    protected IBlobs Blobs => blobs ?? throw new InvalidOperationException("The blobs are not open.");

    public static TheoryData<string> Paths { get; } =
    [
        "a", "a/b/c.csv", "bio-startup/2010/v1/observations.csv-metadata.json", "A/a/Ä", "久留米/統計 表.csv", "😀", "a b", "a%20b", "a#b?c&d=e", "it's \"it\"",
        "..a", "a/..b/c", "a..b", "con/nul/aux.txt", "a.blob", "a.blob/b", "x+y,z;w@v", new('n', 1000), new string('字', 300) + "/" + new string('字', 300),
    ];

    public static TheoryData<string> BadPaths { get; } =
    [
        "", "a/", "a.", "a\nb", "a\0b", "/", "..", "../a", "a/../../b", "a/./b", "/etc/a", "a//b", "a./b", "C:\\a", new('n', 1025),
    ];

    public async Task InitializeAsync() => blobs = await OpenAsync();

    public abstract Task DisposeAsync();

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task TryWriteAsync_AnyPath_IsFoundAndListedAndDeleted(string path)
    {
        var etag = await WriteAsync(path, "content");
        await WriteAsync(path + "x", "other");
        var found = await Blobs.FindAsync(Container, path, default);
        Assert.Equal("content", Encoding.UTF8.GetString(found!.Content.Span));
        Assert.Equal("text/csv; charset=utf-8", found.MediaType);
        Assert.Equal(etag, found.ETag);
        Assert.Equal([path, path + "x"], await ListAsync(path));
        await Blobs.DeleteAsync(Container, path, default);
        Assert.Null(await Blobs.FindAsync(Container, path, default));
        Assert.Equal([path + "x"], await ListAsync(""));
    }

    [Theory]
    [MemberData(nameof(BadPaths))]
    public async Task TryWriteAsync_PathThatAStorageForbids_IsRefused(string path)
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => WriteAsync(path, "content"));
        Assert.Null(await Blobs.FindAsync(Container, path, default));
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("Abc")]
    [InlineData("a--b")]
    [InlineData("-ab")]
    [InlineData("../abc")]
    public async Task TryWriteAsync_ContainerThatAStorageForbids_IsRefused(string container) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Blobs.TryWriteAsync(
            container, "a", ReadOnlyMemory<byte>.Empty, "text/plain", null, BlobWriteCondition.None, default));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5_000_000)]
    public async Task TryWriteAsync_AnySize_IsReadBackAsItWas(int size)
    {
        var content = new byte[size];
        new Random(size).NextBytes(content);
        await Blobs.TryWriteAsync(Container, "a", content, "application/octet-stream", "no-store", BlobWriteCondition.None, default);
        Assert.Equal(content, (await Blobs.FindAsync(Container, "a", default))!.Content.ToArray());
    }

    [Fact]
    public async Task FindAsync_NothingThere_IsNull()
    {
        Assert.Null(await Blobs.FindAsync(Container, "a/b", default));
        Assert.Empty(await ListAsync(""));
        await Blobs.DeleteAsync(Container, "a/b", default);
    }

    [Fact]
    public async Task TryWriteAsync_OtherContent_GivesAnotherETag()
    {
        var first = await WriteAsync("a", "one");
        var second = await WriteAsync("a", "two");
        Assert.NotEqual(first, second);
        Assert.All([first, second], etag => Assert.Matches("^\"[^\"]+\"$", etag));
    }

    [Fact]
    public async Task TryWriteAsync_OtherMediaType_GivesAnotherETag()
    {
        var first = await Blobs.TryWriteAsync(Container, "a", "x"u8.ToArray(), "text/plain", null, BlobWriteCondition.None, default);
        Assert.NotEqual(first, await Blobs.TryWriteAsync(Container, "a", "x"u8.ToArray(), "text/html", null, BlobWriteCondition.None, default));
        Assert.Equal("text/html", (await Blobs.FindAsync(Container, "a", default))!.MediaType);
    }

    [Fact]
    public async Task TryWriteAsync_IfAbsent_WritesOnce()
    {
        Assert.NotNull(await WriteAsync("a", "one", BlobWriteCondition.IfAbsent));
        Assert.Null(await WriteAsync("a", "two", BlobWriteCondition.IfAbsent));
        await Blobs.DeleteAsync(Container, "a", default);
        Assert.NotNull(await WriteAsync("a", "three", BlobWriteCondition.IfAbsent));
    }

    [Fact]
    public async Task TryWriteAsync_IfMatch_WritesOverThatContentOnly()
    {
        Assert.Null(await WriteAsync("a", "zero", BlobWriteCondition.IfMatch("\"0\"")));
        var first = await WriteAsync("a", "one");
        Assert.Null(await WriteAsync("a", "two", BlobWriteCondition.IfMatch("\"0\"")));
        var second = await WriteAsync("a", "two", BlobWriteCondition.IfMatch(first!));
        Assert.NotNull(second);
        Assert.Null(await WriteAsync("a", "three", BlobWriteCondition.IfMatch(first!)));
        Assert.Equal(second, (await Blobs.FindAsync(Container, "a", default))!.ETag);
    }

    [Fact]
    public async Task TryWriteAsync_ManyIfAbsentAtOnce_OneWins()
    {
        var etags = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => WriteAsync("a", $"content {n}", BlobWriteCondition.IfAbsent))));
        var winner = Assert.Single(etags, etag => etag is not null);
        Assert.Equal(winner, (await Blobs.FindAsync(Container, "a", default))!.ETag);
    }

    [Fact]
    public async Task TryWriteAsync_ManyIfMatchAtOnce_LoseNoIncrement()
    {
        await WriteAsync("a", "0");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < 5;)
            {
                var blob = await Blobs.FindAsync(Container, "a", default);
                var next = int.Parse(Encoding.UTF8.GetString(blob!.Content.Span), null) + 1;
                done += await WriteAsync("a", $"{next}", BlobWriteCondition.IfMatch(blob.ETag)) is null ? 0 : 1;
            }
        })));
        Assert.Equal("20", Encoding.UTF8.GetString((await Blobs.FindAsync(Container, "a", default))!.Content.Span));
    }

    [Fact]
    public async Task FindAsync_DuringWrites_SeesOneContentOrTheOther()
    {
        string[] contents = [new('a', 200_000), new('b', 300_000)];
        await WriteAsync("a", contents[0]);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var n = 1; n <= 40; n++)
            {
                await WriteAsync("a", contents[n % 2]);
            }

            await stop.CancelAsync();
        });
        while (!stop.IsCancellationRequested)
        {
            Assert.Contains(Encoding.UTF8.GetString((await Blobs.FindAsync(Container, "a", default))!.Content.Span), contents);
        }

        await writing;
    }

    [Fact]
    public async Task ListAsync_Prefix_GivesPathsInOrdinalOrder()
    {
        string[] paths = ["b", "a/10", "a/2", "a/B", "a/b", "a", "a-b", "a/c/d", "A", "aa/1"];
        foreach (var path in paths)
        {
            await WriteAsync(path, path);
        }

        Assert.Equal(paths.Order(StringComparer.Ordinal), await ListAsync(""));
        Assert.Equal(["a/10", "a/2", "a/B", "a/b", "a/c/d"], await ListAsync("a/"));
        Assert.Equal(["a/b"], await ListAsync("a/b"));
        Assert.Equal(["a/c/d"], await ListAsync("a/c"));
        Assert.Empty(await ListAsync("c/"));
    }

    [Fact]
    public async Task TryLockAsync_HeldByOne_IsNobodyElsesUntilGivenBack()
    {
        await using (var held = await Blobs.TryLockAsync(Container, "release/Ä", default))
        {
            Assert.NotNull(held);
            Assert.Null(await Blobs.TryLockAsync(Container, "release/Ä", default));
            Assert.Null(await (await OpenAsync()).TryLockAsync(Container, "release/Ä", default));
            await using var other = await Blobs.TryLockAsync(Container, "release/B", default);
            Assert.NotNull(other);
        }

        await using var again = await Blobs.TryLockAsync(Container, "release/Ä", default);
        Assert.NotNull(again);
    }

    [Fact]
    public async Task TryLockAsync_ALock_IsNoBlob()
    {
        await using var held = await Blobs.TryLockAsync(Container, "name", default);
        Assert.Empty(await ListAsync(""));
        Assert.Null(await Blobs.FindAsync(Container, "name", default));
    }

    [Fact]
    public async Task TryWriteAsync_CancelledBeforehand_WritesNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Blobs.TryWriteAsync(
            Container, "a", "x"u8.ToArray(), "text/plain", null, BlobWriteCondition.None, new CancellationToken(canceled: true)));
        Assert.Null(await Blobs.FindAsync(Container, "a", default));
    }

    /// <summary>Opens the same storage, as another instance of the app would.</summary>
    protected abstract Task<IBlobs> OpenAsync();

    protected Task<string?> WriteAsync(string path, string content, BlobWriteCondition? condition = null) => Blobs.TryWriteAsync(
        Container, path, Encoding.UTF8.GetBytes(content), "text/csv; charset=utf-8", "no-cache", condition ?? BlobWriteCondition.None, default);

    protected async Task<List<string>> ListAsync(string prefix)
    {
        var paths = new List<string>();
        await foreach (var path in Blobs.ListAsync(Container, prefix, default))
        {
            paths.Add(path);
        }

        return paths;
    }
}
