using System.Text;
using SurveyFns.App.Store.Drafts;
using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Tests.Store.Drafts;

/// <summary>What drafts in any tables keep to.</summary>
public abstract class DraftStoreContract : IAsyncLifetime
{
    private static readonly FirmId Firm = FirmId.Parse("久/米");

    private readonly RoundKey round = new(SurveyId.Parse("s" + Guid.NewGuid().ToString("N")), RoundId.Parse("2026"));
    private DraftStore? store;

    private DraftStore Store => store ?? throw new InvalidOperationException("The tables are not open.");

    public async Task InitializeAsync() => store = new DraftStore(await OpenAsync());

    public abstract Task DisposeAsync();

    [Fact]
    public async Task SaveAsync_Draft_IsReadBackAsItWas()
    {
        Assert.Null(await Store.FindAsync(round, Firm, default));
        var saved = await Store.SaveAsync(ADraft("""{"x":"見本 😀"}""") with { SavedBy = "山田" }, null, default);
        AssertSame(saved!, await Store.FindAsync(round, Firm, default));
        Assert.Equal("山田", saved!.SavedBy);
        Assert.Matches("^\"[^\"]+\"$", saved.ETag);
    }

    [Fact]
    public async Task SaveAsync_SixtyFourKibibytes_AreKept()
    {
        var saved = await Store.SaveAsync(ADraft($$"""{"x":"{{new string('x', 65_000)}}"}"""), null, default);
        AssertSame(saved!, await Store.FindAsync(round, Firm, default));
        var shorter = await Store.SaveAsync(ADraft("{}"), "*", default);
        AssertSame(shorter!, await Store.FindAsync(round, Firm, default));
    }

    [Fact]
    public async Task SaveAsync_ETag_LetsOneSaveFollowAnother()
    {
        Assert.Null(await Store.SaveAsync(ADraft("{}"), "\"none\"", default));
        var first = (await Store.SaveAsync(ADraft("1"), null, default))!;
        var second = (await Store.SaveAsync(ADraft("1"), first.ETag, default))!;
        Assert.NotEqual(first.ETag, second.ETag);
        Assert.Null(await Store.SaveAsync(ADraft("3"), first.ETag, default));
        AssertSame(second, await Store.FindAsync(round, Firm, default));
    }

    [Fact]
    public async Task SaveAsync_SentAgainWithTheETagFromBefore_IsTheSameDraft()
    {
        var first = (await Store.SaveAsync(ADraft("1"), null, default))!;
        var second = (await Store.SaveAsync(ADraft("2"), first.ETag, default))!;
        AssertSame(second, await Store.SaveAsync(ADraft("2"), first.ETag, default));
        Assert.Null(await Store.SaveAsync(ADraft("2") with { SavedBy = "another" }, first.ETag, default));
        AssertSame(second, await Store.FindAsync(round, Firm, default));
    }

    [Fact]
    public async Task SaveAsync_ManyFromOneETagAtOnce_OneIsSaved()
    {
        var first = (await Store.SaveAsync(ADraft("0"), null, default))!;
        var saved = await Task.WhenAll(Enumerable.Range(1, 12).Select(n => Task.Run(() => Store.SaveAsync(ADraft($"{n}"), first.ETag, default))));
        AssertSame(Assert.Single(saved, draft => draft is not null)!, await Store.FindAsync(round, Firm, default));
    }

    [Fact]
    public async Task DeleteAsync_Draft_IsGone()
    {
        await Store.DeleteAsync(round, Firm, default);
        await Store.SaveAsync(ADraft("1"), null, default);
        Assert.Equal([Firm], await Store.ListAsync(round, default).ToListAsync());
        await Store.DeleteAsync(round, Firm, default);
        Assert.Null(await Store.FindAsync(round, Firm, default));
        Assert.Empty(await Store.ListAsync(round, default).ToListAsync());
    }

    protected abstract Task<ITables> OpenAsync();

    private static void AssertSame(Draft expected, Draft? actual)
    {
        Assert.Equal(expected.Json.ToArray(), actual!.Json.ToArray());
        Assert.Equal(expected with { Json = default }, actual with { Json = default });
    }

    private Draft ADraft(string json) =>
        new(round, Firm, Encoding.UTF8.GetBytes(json), null, new DateTimeOffset(2026, 10, 1, 9, 0, 0, TimeSpan.FromHours(9)), "");
}
