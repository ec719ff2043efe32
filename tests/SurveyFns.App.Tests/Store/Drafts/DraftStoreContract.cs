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
    private ITables? tables;

    private ITables Tables => tables ?? throw new InvalidOperationException("The tables are not open.");

    private DraftStore Store => new(Tables);

    public async Task InitializeAsync() => tables = await OpenAsync();

    public abstract Task DisposeAsync();

    [Fact]
    public async Task SaveAsync_Draft_IsReadBackAsItWas()
    {
        Assert.Null(await Store.FindAsync(round, Firm, default));
        var saved = await Store.SaveAsync(ADraft("""{"x":"見本 😀"}""") with { SavedBy = "山田" }, DraftCondition.None, default);
        AssertSame(saved!, await Store.FindAsync(round, Firm, default));
        Assert.Equal("山田", saved!.SavedBy);
        Assert.Matches("^\"[^\"]+\"$", saved.ETag);
    }

    [Fact]
    public async Task SaveAsync_SixtyFourKibibytes_AreKept()
    {
        var saved = await Store.SaveAsync(ADraft($$"""{"x":"{{new string('x', 65_000)}}"}"""), DraftCondition.None, default);
        AssertSame(saved!, await Store.FindAsync(round, Firm, default));
        var shorter = await Store.SaveAsync(ADraft("{}"), DraftCondition.None, default);
        AssertSame(shorter!, await Store.FindAsync(round, Firm, default));
    }

    [Fact]
    public async Task SaveAsync_ETag_LetsOneSaveFollowAnother()
    {
        Assert.Null(await Store.SaveAsync(ADraft("{}"), DraftCondition.IfMatch("\"none\""), default));
        var first = (await Store.SaveAsync(ADraft("1"), DraftCondition.None, default))!;
        var second = (await Store.SaveAsync(ADraft("1"), DraftCondition.IfMatch(first.ETag), default))!;
        Assert.NotEqual(first.ETag, second.ETag);
        Assert.Null(await Store.SaveAsync(ADraft("3"), DraftCondition.IfMatch(first.ETag), default));
        AssertSame(second, await Store.FindAsync(round, Firm, default));
    }

    [Fact]
    public async Task SaveAsync_SentAgainWithTheETagFromBefore_IsTheSameDraft()
    {
        var first = (await Store.SaveAsync(ADraft("1"), DraftCondition.None, default))!;
        var second = (await Store.SaveAsync(ADraft("2"), DraftCondition.IfMatch(first.ETag), default))!;
        AssertSame(second, await Store.SaveAsync(ADraft("2"), DraftCondition.IfMatch(first.ETag), default));
        Assert.Null(await Store.SaveAsync(ADraft("2") with { SavedBy = "another" }, DraftCondition.IfMatch(first.ETag), default));
        AssertSame(second, await Store.FindAsync(round, Firm, default));
    }

    [Fact]
    public async Task SaveAsync_ManyFromOneETagAtOnce_OneIsSaved()
    {
        var first = (await Store.SaveAsync(ADraft("0"), DraftCondition.None, default))!;
        var condition = DraftCondition.IfMatch(first.ETag);
        var saved = await Task.WhenAll(Enumerable.Range(1, 12).Select(n => Task.Run(() => Store.SaveAsync(ADraft($"{n}"), condition, default))));
        AssertSame(Assert.Single(saved, draft => draft is not null)!, await Store.FindAsync(round, Firm, default));
    }

    [Fact]
    public async Task SaveAsync_OnlyWhereThereIsNone_KeepsTheFirstOfTwo()
    {
        var first = (await Store.SaveAsync(ADraft("1"), DraftCondition.IfAbsent, default))!;
        Assert.Null(await Store.SaveAsync(ADraft("2"), DraftCondition.IfAbsent, default));
        AssertSame(first, await Store.FindAsync(round, Firm, default));
    }

    [Fact]
    public async Task SaveAsync_FirstSaveSentAgain_IsTheSameDraft()
    {
        var first = (await Store.SaveAsync(ADraft("1"), DraftCondition.IfAbsent, default))!;
        AssertSame(first, await Store.SaveAsync(ADraft("1"), DraftCondition.IfAbsent, default));
        Assert.Null(await Store.SaveAsync(ADraft("1") with { SavedBy = "another" }, DraftCondition.IfAbsent, default));
        AssertSame(first, await Store.FindAsync(round, Firm, default));
    }

    [Fact]
    public async Task SaveAsync_ManyFirstSavesAtOnce_OneIsSaved()
    {
        var saved = await Task.WhenAll(
            Enumerable.Range(1, 12).Select(n => Task.Run(() => Store.SaveAsync(ADraft($"{n}"), DraftCondition.IfAbsent, default))));
        AssertSame(Assert.Single(saved, draft => draft is not null)!, await Store.FindAsync(round, Firm, default));
    }

    [Fact]
    public async Task DeleteAsync_Draft_IsGone()
    {
        await Store.DeleteAsync(round, Firm, "\"none\"", default);
        var saved = (await Store.SaveAsync(ADraft("1"), DraftCondition.None, default))!;
        Assert.Equal([Firm], await Store.ListAsync(round, default).ToListAsync());
        await Store.DeleteAsync(round, Firm, saved.ETag, default);
        Assert.Null(await Store.FindAsync(round, Firm, default));
        Assert.Empty(await Store.ListAsync(round, default).ToListAsync());
    }

    [Fact]
    public async Task DeleteAsync_SavedAgainSince_Stays()
    {
        var seen = (await Store.SaveAsync(ADraft("1"), DraftCondition.None, default))!;
        var later = (await Store.SaveAsync(ADraft("2"), DraftCondition.IfMatch(seen.ETag), default))!;
        await Store.DeleteAsync(round, Firm, seen.ETag, default);
        AssertSame(later, await Store.FindAsync(round, Firm, default));
    }

    [Fact]
    public async Task DeleteAsync_SavedBetweenItsReadAndItsWrite_Stays()
    {
        var seen = (await Store.SaveAsync(ADraft("1"), DraftCondition.None, default))!;
        Draft? later = null;
        var meanwhile = new InterruptedTables(
            Tables, async () => later = await Store.SaveAsync(ADraft("2"), DraftCondition.IfMatch(seen.ETag), default));
        await new DraftStore(meanwhile).DeleteAsync(round, Firm, seen.ETag, default);
        AssertSame(later!, await Store.FindAsync(round, Firm, default));
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
