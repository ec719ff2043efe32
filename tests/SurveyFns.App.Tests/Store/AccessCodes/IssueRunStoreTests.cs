using SurveyFns.App.Store.AccessCodes;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Tests.Store.AccessCodes;

public sealed class IssueRunStoreTests : IAsyncLifetime
{
    private static readonly RoundKey Round = new(SurveyId.Parse("bio-startup"), RoundId.Parse("2026"));
    private readonly Embedded embedded = new();
    private readonly ManualClock clock = new();
    private IssueRunStore? store;

    private IssueRunStore Store => store ?? throw new InvalidOperationException("The tables are not open.");

    public async Task InitializeAsync() => store = new IssueRunStore(await embedded.OpenAsync(), clock);

    public Task DisposeAsync() => embedded.CloseAsync();

    [Fact]
    public async Task BeginAsync_SameFormTwice_BeginsOnce()
    {
        Assert.NotNull(await Store.BeginAsync(Round, "a", ["f-1", "久/米"], default));

        Assert.Null(await Store.BeginAsync(Round, "a", ["f-1", "久/米"], default));
        Assert.Equal(["f-1", "久/米"], (await Store.FindAsync(Round, "a", default))!.Firms);
        Assert.Null(await Store.FindAsync(Round, "b", default));
    }

    [Fact]
    public async Task FirmsLeft_IssuingThatBrokeOff_NamesItsFirmsUntilTheyGetOthers()
    {
        await Store.BeginAsync(Round, "broken", ["f-1", "f-2", "f-3"], default);
        Assert.Equal(["f-1", "f-2", "f-3"], await LeftAsync());

        clock.Advance(TimeSpan.FromMinutes(1));
        await Store.EndAsync((await Store.BeginAsync(Round, "one", ["f-2"], default))!, default);
        Assert.Equal(["f-1", "f-3"], await LeftAsync());

        clock.Advance(TimeSpan.FromMinutes(1));
        await Store.EndAsync((await Store.BeginAsync(Round, "rest", ["f-1", "f-3"], default))!, default);
        Assert.Empty(await LeftAsync());
        Assert.True((await Store.FindAsync(Round, "rest", default))!.IsShown);
    }

    [Fact]
    public async Task FirmsLeft_CodesShownBefore_DoNotCount()
    {
        await Store.EndAsync((await Store.BeginAsync(Round, "first", ["f-1"], default))!, default);
        clock.Advance(TimeSpan.FromMinutes(1));
        await Store.BeginAsync(Round, "broken", ["f-1"], default);

        Assert.Equal(["f-1"], await LeftAsync());
    }

    [Fact]
    public async Task BeginAsync_TensOfThousandsOfFirms_AreAllKept()
    {
        string[] firms = [.. Enumerable.Range(0, 60_000).Select(n => $"{n:D13}")];
        var run = (await Store.BeginAsync(Round, "a", firms, default))!;
        await Store.BeginAsync(Round, "ab", ["f-1"], default);

        Assert.Equal(firms, (await Store.FindAsync(Round, "a", default))!.Firms);
        Assert.Equal([firms, ["f-1"]], (await Store.ListAsync(Round, default)).Select(one => one.Firms));

        clock.Advance(TimeSpan.FromMinutes(1));
        await Store.EndAsync((await Store.BeginAsync(Round, "later", firms, default))!, default);
        Assert.Equal(["f-1"], await LeftAsync());

        await Store.EndAsync(run with { Firms = firms[..1000] }, default);
        Assert.Equal(firms[..1000], (await Store.FindAsync(Round, "a", default))!.Firms);
        Assert.Equal(["f-1"], (await Store.FindAsync(Round, "ab", default))!.Firms);
    }

    [Fact]
    public async Task BeginAsync_LongestIds_AreKept()
    {
        string[] firms = [.. Enumerable.Range(0, 30_000).Select(n => $"{n:D64}")];
        await Store.BeginAsync(Round, "a", firms, default);

        Assert.Equal(firms, (await Store.FindAsync(Round, "a", default))!.Firms);
    }

    private async Task<IReadOnlyList<string>> LeftAsync() => IssueRun.FirmsLeft(await Store.ListAsync(Round, default));
}
