using System.Text;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Publish.Context;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Publish;

/// <summary>Versions of context tables are withdrawn as those of releases are.</summary>
public sealed class ContextWithdrawalTests
{
    private const string First = "area,inflow\n久留米,34.7\n";
    private const string Second = "area,inflow\n久留米,35\n";
    private static readonly SurveyId Survey = SurveyId.Parse("sample");
    private static readonly string Table = ContextTableTests.Table.Id;
    private static readonly LocalizedText Reason = new("誤りがあったため", "It was wrong");
    private readonly FakeOpenDataStore store = new();

    private ContextTables Tables => new(store);

    private WithdrawContextTableHandler Handler => new(store, TimeProvider.System);

    [Fact]
    public async Task HandleAsync_NewestVersion_LeadsReadersToTheOneBefore()
    {
        await PublishAsync(First);
        await PublishAsync(Second);

        var outcome = await HandleAsync(2);

        Assert.Equal([(Table, 2)], Assert.IsType<WithdrawalOutcome.Withdrawn>(outcome).Withdrawals.Select(one => (one.Release, one.Version)));
        Assert.Equal(1, await Tables.FindLatestAsync(Survey, Table, default));
        Assert.Equal(1, Assert.Single(await Tables.ListAsync(Survey, default)).Table.Version);
        Assert.Null(await Tables.FindFileAsync(Survey, Table, 2, "table.csv", default));
        Assert.NotNull(await Tables.FindFileAsync(Survey, Table, 1, "table.csv", default));
        Assert.Equal(Reason, (await Tables.FindWithdrawalAsync(Survey, Table, 2, default))!.Reason);
        Assert.Null(await Tables.FindWithdrawalAsync(Survey, Table, 1, default));
        Assert.Null(await Tables.FindWithdrawalAsync(Survey, Table, default));
    }

    [Fact]
    public async Task HandleAsync_OldVersion_LeavesTheNewestWhereItIs()
    {
        await PublishAsync(First);
        await PublishAsync(Second);

        await HandleAsync(1);

        Assert.Equal(2, await Tables.FindLatestAsync(Survey, Table, default));
        Assert.Null(await Tables.FindFileAsync(Survey, Table, 1, "table.csv", default));
    }

    [Fact]
    public async Task HandleAsync_OnlyVersion_TakesTheTableOffTheListsAndTellsWhy()
    {
        await PublishAsync(First);

        await HandleAsync(1);

        Assert.Empty(await Tables.ListAsync(Survey, default));
        Assert.Equal((await Tables.FindWithdrawalAsync(Survey, Table, default))!.WithdrawnAt, await Tables.FindLastWithdrawnAtAsync(Survey, default));
        Assert.Null(await Tables.FindLatestAsync(Survey, Table, default));
        Assert.Equal(Reason, (await Tables.FindWithdrawalAsync(Survey, Table, default))!.Reason);
        var known = Assert.Single(await Tables.ListVersionsAsync(Survey, default));
        Assert.Equal((1, Reason), (known.Table.Version, known.Withdrawal!.Reason));
    }

    [Theory]
    [InlineData(First, 1, false)]
    [InlineData(Second, 3, true)]
    public async Task PublishAsync_AfterAWithdrawal_ComparesWithWhatReadersSeeAndNeverUsesANumberAgain(string csv, int version, bool isNew)
    {
        await PublishAsync(First);
        await PublishAsync(Second);
        await HandleAsync(2);

        var published = await PublishAsync(csv);

        Assert.Equal((version, isNew), (published.Table.Version, published.IsNew));
        Assert.Equal(version, await Tables.FindLatestAsync(Survey, Table, default));
        Assert.NotNull(await Tables.FindWithdrawalAsync(Survey, Table, 2, default));
    }

    [Fact]
    public async Task HandleAsync_WithdrawnOrUnknownVersion_SaysSo()
    {
        await PublishAsync(First);
        await HandleAsync(1);

        Assert.IsType<WithdrawalOutcome.AlreadyWithdrawn>(await HandleAsync(1));
        Assert.IsType<WithdrawalOutcome.UnknownVersion>(await HandleAsync(2));
        Assert.IsType<WithdrawalOutcome.UnknownVersion>(await HandleAsync(0));
        Assert.IsType<WithdrawalOutcome.UnknownVersion>(await Handler.HandleAsync(Survey, "another", 1, Reason, default));
    }

    [Fact]
    public async Task HandleAsync_WhilePublishing_IsBusyAndChangesNothing()
    {
        await PublishAsync(First);
        await using var other = await store.TryLockAsync(OpenDataKeys.Lock(Survey), default);

        Assert.IsType<WithdrawalOutcome.Busy>(await HandleAsync(1));
        Assert.Equal(1, await Tables.FindLatestAsync(Survey, Table, default));
    }

    [Fact]
    public async Task HandleAsync_PointerFromBeforeThereWereWithdrawals_IsReadAndMoved()
    {
        await PublishAsync(First);
        store.Put(ContextKeys.Pointer(Survey), Encoding.UTF8.GetBytes($$"""{ "{{Table}}": 1 }"""), "application/json");
        Assert.Equal(1, await Tables.FindLatestAsync(Survey, Table, default));

        await PublishAsync(Second);
        await HandleAsync(2);

        Assert.Equal(1, await Tables.FindLatestAsync(Survey, Table, default));
    }

    private Task<WithdrawalOutcome> HandleAsync(int version) => Handler.HandleAsync(Survey, Table, version, Reason, default);

    private async Task<ContextTableOutcome.Published> PublishAsync(string csv) => Assert.IsType<ContextTableOutcome.Published>(
        await Tables.PublishAsync(ContextTableTests.Table, Encoding.UTF8.GetBytes(csv), default));
}
