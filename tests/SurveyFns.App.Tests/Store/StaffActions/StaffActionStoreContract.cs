using SurveyFns.App.Store.StaffActions;
using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Tests.Store.StaffActions;

/// <summary>What the record of staff's actions in any tables keeps to.</summary>
public abstract class StaffActionStoreContract : IAsyncLifetime
{
    private readonly SurveyId survey = SurveyId.Parse("s" + Guid.NewGuid().ToString("N"));
    private readonly ManualClock clock = new();
    private StaffActionStore? store;

    private StaffActionStore Store => store ?? throw new InvalidOperationException("The tables are not open.");

    public async Task InitializeAsync() => store = new StaffActionStore(await OpenAsync(), clock);

    public abstract Task DisposeAsync();

    [Fact]
    public async Task ListAsync_SeveralActions_AreNewestFirstAndAsTheyWere()
    {
        var first = clock.GetUtcNow();
        await Store.AddAsync("市役所 花子", survey, StaffActionKind.RoundSaved, "2026", default);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        await Store.AddAsync("API", survey, StaffActionKind.AccessCodesIssued, "2026: 9", default);
        clock.Advance(TimeSpan.FromDays(400));
        await Store.AddAsync("API", survey, StaffActionKind.ReleaseWithdrawn, "2026 v1", default);

        Assert.Equal(
            [
                new StaffAction(clock.GetUtcNow(), "API", StaffActionKind.ReleaseWithdrawn, "2026 v1"),
                new StaffAction(first.AddMilliseconds(1), "API", StaffActionKind.AccessCodesIssued, "2026: 9"),
                new StaffAction(first, "市役所 花子", StaffActionKind.RoundSaved, "2026"),
            ],
            await Store.ListAsync(survey, most: 10, default));
        Assert.Single(await Store.ListAsync(survey, most: 1, default));
        Assert.Empty(await Store.ListAsync(SurveyId.Parse("other"), most: 10, default));
    }

    [Fact]
    public async Task AddAsync_SeveralInTheSameInstant_AreAllKept()
    {
        for (var time = 0; time < 5; time++)
        {
            await Store.AddAsync("API", survey, StaffActionKind.RoundSaved, "2026", default);
        }

        Assert.Equal(5, (await Store.ListAsync(survey, most: 10, default)).Count);
    }

    protected abstract Task<ITables> OpenAsync();
}
