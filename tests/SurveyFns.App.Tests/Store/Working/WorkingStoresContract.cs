using SurveyFns.App.Store.Blobs;
using SurveyFns.App.Store.Working;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Tests.Store.Working;

/// <summary>What partial cubes, release records and the pepper in any blobs keep to.</summary>
public abstract class WorkingStoresContract : IAsyncLifetime
{
    private readonly RoundKey round = new(SurveyId.Parse("s" + Guid.NewGuid().ToString("N")), RoundId.Parse("2026"));
    private IBlobs? blobs;

    protected IBlobs Blobs => blobs ?? throw new InvalidOperationException("The blobs are not open.");

    public async Task InitializeAsync() => blobs = await OpenAsync();

    public abstract Task DisposeAsync();

    [Fact]
    public async Task PartialCube_Saved_IsFoundForItsShardAlone()
    {
        var store = new PartialCubeStore(Blobs);
        Assert.Null(await store.FindAsync(round, 0, default));
        await store.SaveAsync(round, 0, new byte[] { 1, 2, 3 }, default);
        await store.SaveAsync(round, 0, new byte[] { 4, 5 }, default);
        Assert.Equal([4, 5], (await store.FindAsync(round, 0, default))!.Value.ToArray());
        Assert.Null(await store.FindAsync(round, 1, default));
        Assert.Null(await store.FindAsync(round with { Round = RoundId.Parse("2027") }, 0, default));
    }

    [Fact]
    public async Task ReleaseRecord_Saved_IsFoundForItsVersionAlone()
    {
        var store = new ReleaseRecordStore(Blobs);
        var record = new ReleaseRecord(round, 2, "digest", 28);
        Assert.Null(await store.FindAsync(round, 2, default));
        await store.SaveAsync(record with { Responded = 27 }, default);
        await store.SaveAsync(record, default);
        Assert.Equal(record, await store.FindAsync(round, 2, default));
        Assert.Null(await store.FindAsync(round, 1, default));
    }

    [Fact]
    public async Task Pepper_AskedForByManyAtOnce_IsOneForAllAndEver()
    {
        var peppers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await new PepperStore(Blobs).GetAsync(default))));
        Assert.Equal(32, peppers[0].Length);
        Assert.All(peppers, pepper => Assert.Equal(peppers[0].ToArray(), pepper.ToArray()));
        Assert.Contains(peppers[0].ToArray(), octet => octet != 0);
        Assert.Equal(peppers[0].ToArray(), (await new PepperStore(Blobs).GetAsync(default)).ToArray());
    }

    [Fact]
    public async Task Pepper_NoOpenDataPath_LeadsToIt()
    {
        await new PepperStore(Blobs).GetAsync(default);
        Assert.Null(await Blobs.FindAsync("opendata", "../working/secrets/access-code-pepper", default));
        Assert.Null(await Blobs.FindAsync("opendata", "secrets/access-code-pepper", default));
    }

    protected abstract Task<IBlobs> OpenAsync();
}
