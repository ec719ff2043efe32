using System.Security.Cryptography;
using SurveyFns.App.Store.AccessCodes;
using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Tests.Store.AccessCodes;

/// <summary>What access codes in any tables keep to.</summary>
public abstract class AccessCodeStoreContract : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 10, 1, 9, 0, 0, TimeSpan.FromHours(9));

    private readonly RoundKey round = new(SurveyId.Parse("s" + Guid.NewGuid().ToString("N")), RoundId.Parse("2026"));
    private ITables? tables;

    private AccessCodeStore Store => new(Tables);

    private ITables Tables => tables ?? throw new InvalidOperationException("The tables are not open.");

    public async Task InitializeAsync() => tables = await OpenAsync();

    public abstract Task DisposeAsync();

    [Fact]
    public async Task LookUpAsync_NothingIssued_IsEmpty()
    {
        var lookup = await Store.LookUpAsync(round, "ABCD", default);
        Assert.Empty(lookup.Candidates);
        Assert.Null(lookup.Attempts);
    }

    [Fact]
    public async Task LookUpAsync_CodesIssued_GivesThoseOfTheHandleInOneRead()
    {
        AccessCodeRecord[] issued = [ARecord("f-1", "ABCD", "37001"), ARecord("久/米", "ABCD"), ARecord("f-3", "ABCE"), ARecord("f-4", "ABC")];
        foreach (var record in issued)
        {
            await Store.IssueAsync(record, default);
        }

        await Store.CountFailureAsync(round, "ABCD", Now, Now, default);
        var counting = new CountingTables(Tables);
        var lookup = await new AccessCodeStore(counting).LookUpAsync(round, "ABCD", default);
        Assert.Equal((1, 0), (counting.Reads, counting.Transactions));
        Assert.Equal(new AccessCodeAttempts(1, Now), lookup.Attempts);
        var found = lookup.Candidates.OrderBy(record => record.Firm.Value, StringComparer.Ordinal).ToArray();
        Assert.Equal(2, found.Length);
        AssertSame(issued[0], found[0]);
        AssertSame(issued[1], found[1]);
    }

    [Fact]
    public async Task IssueAsync_AnotherCodeForAFirm_EndsTheEarlierOne()
    {
        await Store.IssueAsync(ARecord("f-1", "ABCD"), default);
        var second = ARecord("f-1", "WXYZ");
        await Store.IssueAsync(second, default);
        Assert.Empty((await Store.LookUpAsync(round, "ABCD", default)).Candidates);
        AssertSame(second, Assert.Single((await Store.LookUpAsync(round, "WXYZ", default)).Candidates));
        var third = ARecord("f-1", "WXYZ");
        await Store.IssueAsync(third, default);
        AssertSame(third, Assert.Single((await Store.LookUpAsync(round, "WXYZ", default)).Candidates));
        Assert.Equal([FirmId.Parse("f-1")], await Store.ListIssuedAsync(round, default).ToListAsync());
    }

    [Fact]
    public async Task IssueAsync_ManyForOneFirmAtOnce_LeaveOne()
    {
        var records = Enumerable.Range(0, 12).Select(n => ARecord("f-1", $"ABC{(char)('A' + n)}")).ToArray();
        await Task.WhenAll(records.Select(record => Task.Run(() => Store.IssueAsync(record, default))));
        var lookups = await Task.WhenAll(records.Select(record => Store.LookUpAsync(round, record.Handle, default)));
        Assert.Equal(1, lookups.Sum(lookup => lookup.Candidates.Count));
    }

    [Fact]
    public async Task TryIssueAsync_FirmThatHasACode_KeepsIt()
    {
        var first = ARecord("f-1", "ABCD");
        Assert.True(await Store.TryIssueAsync(first, default));
        Assert.False(await Store.TryIssueAsync(ARecord("f-1", "WXYZ"), default));
        Assert.False(await Store.TryIssueAsync(ARecord("f-1", "ABCD"), default));
        AssertSame(first, Assert.Single((await Store.LookUpAsync(round, "ABCD", default)).Candidates));
        Assert.Empty((await Store.LookUpAsync(round, "WXYZ", default)).Candidates);
    }

    [Fact]
    public async Task TryIssueAsync_ManyForOneFirmAtOnce_IssueTheOneThatIsTold()
    {
        var records = Enumerable.Range(0, 12).Select(n => ARecord("f-1", $"ABC{(char)('A' + n)}")).ToArray();
        var issued = await Task.WhenAll(records.Select(record => Task.Run(() => Store.TryIssueAsync(record, default))));
        var lookups = await Task.WhenAll(records.Select(record => Store.LookUpAsync(round, record.Handle, default)));
        Assert.Equal(issued, lookups.Select(lookup => lookup.Candidates.Count == 1));
        Assert.Single(issued, told => told);
    }

    [Fact]
    public async Task ListIssuedAsync_ManyFirms_GivesEachOnce()
    {
        var firms = Enumerable.Range(0, 30).Select(n => FirmId.Parse($"f/{n}")).ToArray();
        foreach (var firm in firms)
        {
            await Store.IssueAsync(ARecord(firm.Value, "ABCD"), default);
        }

        var issued = await Store.ListIssuedAsync(round, default).ToListAsync();
        Assert.Equal(firms.ToHashSet(), issued.ToHashSet());
        Assert.Equal(30, issued.Count);
        Assert.Empty(await Store.ListIssuedAsync(round with { Round = RoundId.Parse("2027") }, default).ToListAsync());
    }

    [Fact]
    public async Task CountFailureAsync_ManyAtOnce_CountsThemAll()
    {
        await Task.WhenAll(Enumerable.Range(0, 25).Select(_ => Task.Run(() => Store.CountFailureAsync(round, "ABCD", Now, Now.AddMinutes(-15), default))));
        Assert.Equal(new AccessCodeAttempts(25, Now), (await Store.LookUpAsync(round, "ABCD", default)).Attempts);
        Assert.Null((await Store.LookUpAsync(round, "ABCE", default)).Attempts);
    }

    [Fact]
    public async Task CountFailureAsync_AfterTheWindow_BeginsAgain()
    {
        Assert.Equal(new AccessCodeAttempts(1, Now), await CountAsync(Now));
        Assert.Equal(new AccessCodeAttempts(2, Now), await CountAsync(Now.AddMinutes(15)));
        Assert.Equal(new AccessCodeAttempts(1, Now.AddMinutes(16)), await CountAsync(Now.AddMinutes(16)));
    }

    [Fact]
    public async Task CountFailureAsync_CodesOfTheHandle_StayValid()
    {
        await Store.IssueAsync(ARecord("f-1", "ABCD"), default);
        await CountAsync(Now);
        Assert.Single((await Store.LookUpAsync(round, "ABCD", default)).Candidates);
    }

    protected abstract Task<ITables> OpenAsync();

    private static void AssertSame(AccessCodeRecord expected, AccessCodeRecord actual)
    {
        Assert.Equal(expected.Hash.ToArray(), actual.Hash.ToArray());
        Assert.Equal(expected with { Hash = default }, actual with { Hash = default });
    }

    private Task<AccessCodeAttempts> CountAsync(DateTimeOffset now) =>
        Store.CountFailureAsync(round, "ABCD", now, now.AddMinutes(-15), default);

    private AccessCodeRecord ARecord(string firm, string handle, string? corporateNumber = null) =>
        new(round, FirmId.Parse(firm), handle, RandomNumberGenerator.GetBytes(32), corporateNumber, Now);
}
