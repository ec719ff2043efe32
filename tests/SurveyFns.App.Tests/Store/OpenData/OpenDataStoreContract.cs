using System.Text;
using SurveyFns.App.Store.Blobs;
using SurveyFns.App.Store.OpenData;

namespace SurveyFns.App.Tests.Store.OpenData;

/// <summary>What open data in any blobs keep to.</summary>
public abstract class OpenDataStoreContract : IAsyncLifetime
{
    /// <summary>Of this test alone, so that adapters may share a storage.</summary>
    private readonly string survey = "s" + Guid.NewGuid().ToString("N");

    private OpenDataStore? store;

    private OpenDataStore Store => store ?? throw new InvalidOperationException("The blobs are not open.");

    public async Task InitializeAsync() => store = new OpenDataStore(await OpenAsync());

    public abstract Task DisposeAsync();

    [Fact]
    public async Task WriteAsync_File_IsFoundAndListed()
    {
        Assert.Null(await Store.FindAsync(PathOf("v1/observations.csv"), default));
        await WriteAsync("v1/observations.csv", "a,b");
        await WriteAsync("v1/release.json", "{}");
        await WriteAsync("v10/release.json", "{}");
        var found = (await Store.FindAsync(PathOf("v1/observations.csv"), default))!;
        Assert.Equal(PathOf("v1/observations.csv"), found.Path);
        Assert.Equal("a,b", Encoding.UTF8.GetString(found.Content.Span));
        Assert.Equal("text/csv; charset=utf-8", found.MediaType);
        Assert.Matches("^\"[^\"]+\"$", found.ETag);
        Assert.Equal([PathOf("v1/observations.csv"), PathOf("v1/release.json")], await Store.ListAsync(PathOf("v1/"), default).ToListAsync());
    }

    [Fact]
    public async Task WriteAsync_FileOfAnInterruptedAttempt_IsReplaced()
    {
        await WriteAsync("v1/a", "half");
        await WriteAsync("v1/a", "whole");
        Assert.Equal("whole", await ReadAsync("v1/a"));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("v1//a")]
    [InlineData("")]
    [InlineData("v1/a\\b")]
    [InlineData("v1/a\u0000")]
    public async Task FindAsync_PathThatCannotBe_IsNull(string path) => Assert.Null(await Store.FindAsync(path, default));

    [Fact]
    public async Task TryMovePointerAsync_OnlyFromWhereItStands()
    {
        Assert.False(await MoveAsync("0", ifMatch: "\"none\""));
        Assert.True(await MoveAsync("1", ifMatch: null));
        Assert.False(await MoveAsync("2", ifMatch: null));
        var first = (await Store.FindAsync(PathOf("latest.json"), default))!;
        Assert.Equal("application/json", first.MediaType);
        Assert.True(await MoveAsync("2", first.ETag));
        Assert.False(await MoveAsync("3", first.ETag));
        Assert.Equal("2", await ReadAsync("latest.json"));
    }

    [Fact]
    public async Task TryMovePointerAsync_ManyAtOnce_OneMovesIt()
    {
        await MoveAsync("0", ifMatch: null);
        var etag = (await Store.FindAsync(PathOf("latest.json"), default))!.ETag;
        var moved = await Task.WhenAll(Enumerable.Range(1, 10).Select(n => Task.Run(() => MoveAsync($"{n}", etag))));
        Assert.Single(moved, won => won);
    }

    [Fact]
    public async Task TryLockAsync_OneWriterAtATime()
    {
        var held = await Store.TryLockAsync(survey, default);
        Assert.NotNull(held);
        Assert.Null(await Store.TryLockAsync(survey, default));
        await held.DisposeAsync();
        await using var again = await Store.TryLockAsync(survey, default);
        Assert.NotNull(again);
        Assert.Empty(await Store.ListAsync(survey, default).ToListAsync());
    }

    protected abstract Task<IBlobs> OpenAsync();

    private string PathOf(string path) => $"{survey}/2026/{path}";

    private Task WriteAsync(string path, string content) =>
        Store.WriteAsync(PathOf(path), Encoding.UTF8.GetBytes(content), "text/csv; charset=utf-8", default);

    private Task<bool> MoveAsync(string content, string? ifMatch) =>
        Store.TryMovePointerAsync(PathOf("latest.json"), Encoding.UTF8.GetBytes(content), ifMatch, default);

    private async Task<string> ReadAsync(string path) => Encoding.UTF8.GetString((await Store.FindAsync(PathOf(path), default))!.Content.Span);
}
