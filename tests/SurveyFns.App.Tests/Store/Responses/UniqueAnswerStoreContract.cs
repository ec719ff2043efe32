using SurveyFns.App.Store.Responses;
using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;
using SurveyFns.SubmissionStream;

namespace SurveyFns.App.Tests.Store.Responses;

/// <summary>What unique answers in any tables keep to.</summary>
public abstract class UniqueAnswerStoreContract : IAsyncLifetime
{
    private static readonly FirmId One = FirmId.Parse("firm-1");
    private static readonly FirmId Other = FirmId.Parse("firm-2");

    private readonly ManualClock clock = new();
    private ITables? tables;

    private SurveyDefinition Definition { get; } = StoreSurvey.FourShards with { Survey = SurveyId.Parse("s" + Guid.NewGuid().ToString("N")) };

    private ITables Tables => tables ?? throw new InvalidOperationException("The tables are not open.");

    public async Task InitializeAsync() => tables = await OpenAsync();

    public abstract Task DisposeAsync();

    [Fact]
    public async Task TryClaimAsync_AnswerOfNobody_IsTheFirmsAgainAndAgain()
    {
        Assert.True(await ClaimAsync(One, "L-1"));
        Assert.True(await ClaimAsync(One, "L-1"));
        Assert.True(await ClaimAsync(Other, "L-2"));
        Assert.True(await ClaimAsync(Other, "別の許可/#?%"));
    }

    [Fact]
    public async Task TryClaimAsync_AnswerOfAResponse_StaysItsFirmsForEver()
    {
        Assert.True(await ClaimAsync(One, "L-1"));
        await SubmitAsync(One, "L-1");
        clock.Advance(TimeSpan.FromDays(30));
        Assert.False(await ClaimAsync(Other, "L-1"));
        Assert.True(await ClaimAsync(One, "L-1"));
    }

    [Fact]
    public async Task TryClaimAsync_ClaimWithoutResponse_HoldsForTenMinutes()
    {
        Assert.True(await ClaimAsync(One, "L-1"));
        clock.Advance(TimeSpan.FromMinutes(9));
        Assert.False(await ClaimAsync(Other, "L-1"));
        Assert.True(await ClaimAsync(One, "L-1"));
        clock.Advance(TimeSpan.FromMinutes(9));
        Assert.False(await ClaimAsync(Other, "L-1"));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await ClaimAsync(Other, "L-1"));
        Assert.False(await ClaimAsync(One, "L-1"));
    }

    [Fact]
    public async Task TryClaimAsync_AnswerItsFirmNoLongerGives_IsTakenOver()
    {
        Assert.True(await ClaimAsync(One, "L-1"));
        await SubmitAsync(One, "L-1");
        clock.Advance(TimeSpan.FromHours(1));
        await SubmitAsync(One, "L-9");
        Assert.True(await ClaimAsync(Other, "L-1"));
        await SubmitAsync(Other, "L-1");
        Assert.False(await ClaimAsync(One, "L-1"));
    }

    [Fact]
    public async Task TryClaimAsync_ManyFirmsAtOnce_OneGetsIt()
    {
        var claimed = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => ClaimAsync(FirmId.Parse($"f-{n}"), "L-1"))));
        Assert.Single(claimed, won => won);
    }

    [Fact]
    public async Task TryClaimAsync_ManyFirmsTakingOverAtOnce_OneGetsIt()
    {
        await ClaimAsync(One, "L-1");
        clock.Advance(TimeSpan.FromHours(1));
        var claimed = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => ClaimAsync(FirmId.Parse($"f-{n}"), "L-1"))));
        Assert.Single(claimed, won => won);
    }

    protected abstract Task<ITables> OpenAsync();

    private Task<bool> ClaimAsync(FirmId firm, string answer) =>
        new UniqueAnswerStore(Tables, clock).TryClaimAsync(Definition, Definition.Items["licence"], answer, firm, default);

    private async Task SubmitAsync(FirmId firm, string licence)
    {
        var store = new ResponseStore(Tables, clock);
        var current = await store.FindAsync(Definition, firm, default);
        var outcome = await store.SubmitAsync(
            StoreSurvey.Response(Definition, firm, $$"""{"licence":"{{licence}}"}"""), current?.ETag, default);
        Assert.True(outcome is SubmitOutcome.Created or SubmitOutcome.Amended);
    }
}
