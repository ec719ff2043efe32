using System.Security.Cryptography;
using SurveyFns.App.Staff;
using SurveyFns.App.Store.AccessCodes;
using SurveyFns.App.Store.Register;
using SurveyFns.App.Store.Rounds;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.App.Store.Tables;
using SurveyFns.App.Store.Working;
using SurveyFns.App.Tests.Store.Rounds;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Tests.Store.AccessCodes;

/// <summary>No code is lost: neither to another who issues codes at the same time nor to a request that breaks off.</summary>
public sealed class IssuingTests : IAsyncLifetime
{
    private static readonly RoundKey Key = new(SurveyId.Parse("bio-startup"), RoundId.Parse("2026"));
    private static readonly string[] Firms = ["f-1", "f-2", "f-3", "f-4", "f-5"];
    private static readonly byte[] Pepper = RandomNumberGenerator.GetBytes(32);
    private readonly Embedded embedded = new();
    private readonly ManualClock clock = new();
    private ITables tables = null!;

    public async Task InitializeAsync()
    {
        tables = await embedded.OpenAsync();
        await new RoundStore(tables).SaveAsync(
            new Round
            {
                Key = Key,
                ReferenceDate = new DateOnly(2026, 12, 31),
                OpensAt = clock.GetUtcNow(),
                ClosesAt = clock.GetUtcNow().AddDays(30),
                PublishAt = clock.GetUtcNow().AddDays(60),
                Publication = Publication.Automatic,
            },
            default);
        await new RegisterStore(tables, clock).ImportAsync(
            Key.Survey, [.. Firms.Select(firm => new RegisteredFirm { Id = FirmId.Parse(firm), Name = firm })], default);
    }

    public Task DisposeAsync() => embedded.CloseAsync();

    [Fact]
    public async Task HandleAsync_TwoAtTheSameTime_GiveEveryFirmOneCodeThatWorks()
    {
        IReadOnlyList<IssuedAccessCode> others = [];
        var meanwhile = new InterruptedTables(tables, async () => others = await IssueAsync(HandlerOf(tables)));

        var own = await IssueAsync(HandlerOf(meanwhile));

        Assert.NotEmpty(others);
        Assert.Equal(Firms, own.Concat(others).Select(code => code.Firm.Value).Order(StringComparer.Ordinal));
        await AssertWorkAsync([.. own, .. others]);
    }

    [Fact]
    public async Task HandleAsync_NamedFirms_GetNewCodes()
    {
        await IssueAsync(HandlerOf(tables));

        var again = Assert.IsType<IssueAccessCodesOutcome.Issued>(await HandlerOf(tables).HandleAsync(Key, ["f-2"], default)).Codes;

        Assert.Equal("f-2", Assert.Single(again).Firm.Value);
        await AssertWorkAsync(again);
    }

    [Fact]
    public async Task IssueAsync_ClientGoneAfterTheFirstCode_IssuesAllAndKeepsThatNobodySawThem()
    {
        using var client = new CancellationTokenSource();
        var leaving = new InterruptedTables(tables, client.CancelAsync);

        var issued = await ApiOf(HandlerOf(leaving), tables).IssueAsync(Key, firms: null, client.Token);

        var codes = Assert.IsType<IssueAccessCodesOutcome.Issued>(issued).Codes;
        Assert.Equal(Firms, codes.Select(code => code.Firm.Value));
        await AssertWorkAsync(codes);
        Assert.Equal(Firms, await LeftAsync());
    }

    [Fact]
    public async Task IssueAsync_CodesAnswered_AreLeftToNobodyAndInTheRecord()
    {
        var issued = await ApiOf(HandlerOf(tables), tables).IssueAsync(Key, firms: null, default);

        Assert.Equal(Firms.Length, Assert.IsType<IssueAccessCodesOutcome.Issued>(issued).Codes.Count);
        Assert.Empty(await LeftAsync());
        var action = Assert.Single(await new StaffActionStore(tables, clock).ListAsync(Key.Survey, 10, default));
        Assert.Equal((StaffActionStore.ApiKey, "2026: 5"), (action.Who, action.Subject));
    }

    [Fact]
    public async Task IssueAsync_RecordNotReachable_IssuesNothingAndCanBeRepeated()
    {
        var failing = new FailingTables(tables, happens: false);
        var api = new ApiCodeIssuing(HandlerOf(tables), new IssueRunStore(tables, clock), new StaffActionStore(failing, clock));

        await Assert.ThrowsAsync<IOException>(() => api.IssueAsync(Key, firms: null, default));
        Assert.Empty(await new AccessCodeStore(tables).ListIssuedAsync(Key, default).ToListAsync());

        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Firms.Length, Assert.IsType<IssueAccessCodesOutcome.Issued>(await api.IssueAsync(Key, firms: null, default)).Codes.Count);
        Assert.Empty(await LeftAsync());
    }

    [Fact]
    public async Task IssueAsync_BreaksOff_KeepsWhichFirmsMayHaveACode()
    {
        var failing = HandlerOf(new FailingTables(tables, happens: true, after: 2));

        await Assert.ThrowsAnyAsync<Exception>(() => ApiOf(failing, tables).IssueAsync(Key, firms: null, default));

        Assert.Equal(Firms, await LeftAsync());
    }

    [Fact]
    public async Task IssueAsync_EndNotReachable_AnswersTheCodes()
    {
        // Of the issuing the first transaction begins it; the second ends it.
        var runs = new FailingTables(tables, happens: false, after: 1);

        var issued = await ApiOf(HandlerOf(tables), runs).IssueAsync(Key, firms: null, default);

        Assert.Equal(Firms.Length, Assert.IsType<IssueAccessCodesOutcome.Issued>(issued).Codes.Count);
        Assert.Equal(Firms, await LeftAsync());
    }

    [Fact]
    public async Task IssueAsync_AnotherWasQuicker_KeepsTheFirmsWhoseCodesWereShownHere()
    {
        IReadOnlyList<IssuedAccessCode> others = [];
        var meanwhile = new InterruptedTables(tables, async () => others = await IssueAsync(HandlerOf(tables)));

        var issued = await ApiOf(HandlerOf(meanwhile), tables).IssueAsync(Key, firms: null, default);

        var own = Assert.IsType<IssueAccessCodesOutcome.Issued>(issued).Codes.Select(code => code.Firm.Value);
        var run = Assert.Single(await new IssueRunStore(tables, clock).ListAsync(Key, default));
        Assert.Equal(own, run.Firms);
        Assert.NotEqual(Firms.Length, run.Firms.Count);
    }

    private static async Task<IReadOnlyList<IssuedAccessCode>> IssueAsync(IssueAccessCodesHandler handler) =>
        Assert.IsType<IssueAccessCodesOutcome.Issued>(await handler.HandleAsync(Key, firms: null, default)).Codes;

    private async Task AssertWorkAsync(IReadOnlyList<IssuedAccessCode> codes)
    {
        foreach (var issued in codes)
        {
            var lookup = await new AccessCodeStore(tables).LookUpAsync(Key, issued.Code.Handle, default);
            var record = Assert.Single(lookup.Candidates, candidate => candidate.Firm == issued.Firm);
            Assert.Equal(issued.Code.Hash(Key, Pepper), record.Hash.ToArray());
        }
    }

    private async Task<IReadOnlyList<string>> LeftAsync() => IssueRun.FirmsLeft(await new IssueRunStore(tables, clock).ListAsync(Key, default));

    // Only the codes are written through the tables that are given.
    private IssueAccessCodesHandler HandlerOf(ITables ofCodes) => new(
        new RoundStore(tables), new RegisterStore(tables, clock), new AccessCodeStore(ofCodes), new ConfiguredPepper(Pepper), clock);

    private ApiCodeIssuing ApiOf(IssueAccessCodesHandler handler, ITables ofRuns) =>
        new(handler, new IssueRunStore(ofRuns, clock), new StaffActionStore(tables, clock));
}
