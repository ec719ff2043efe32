using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish;

/// <summary>Withdraws a version of what a pointer leads to, a release or a context table: readers get the reason in its place.</summary>
internal sealed class VersionWithdrawal(IOpenDataStore store, TimeProvider clock)
{
    private readonly SurveyPointers pointers = new(store);

    /// <param name="path">The pointer.</param>
    /// <param name="name">What the pointer calls it.</param>
    /// <param name="version">From 1.</param>
    /// <param name="reason">What readers are told.</param>
    /// <param name="findOthers">The versions that go with it, in the same move of the pointer.</param>
    public async Task<WithdrawalOutcome> WithdrawAsync(
        SurveyId survey,
        string path,
        string name,
        int version,
        LocalizedText reason,
        Func<SurveyPointer, Task<IReadOnlyList<(string Name, int Version)>>> findOthers,
        CancellationToken cancellationToken)
    {
        await using var writer = await store.TryLockAsync(OpenDataKeys.Lock(survey), cancellationToken);
        if (writer is null)
        {
            return new WithdrawalOutcome.Busy();
        }

        var (pointer, eTag) = await pointers.ReadAsync(survey, path, cancellationToken);
        if (version < 1 || version > pointer.VersionOf(name))
        {
            return new WithdrawalOutcome.UnknownVersion();
        }

        if (pointer.WithdrawalOf(name, version) is { } earlier)
        {
            return new WithdrawalOutcome.AlreadyWithdrawn(earlier);
        }

        var now = clock.GetUtcNow();
        Withdrawal[] withdrawals =
            [.. (await findOthers(pointer)).Prepend((name, version)).Select(one => new Withdrawal(one.Item1, one.Item2, reason, now))];
        var moved = pointer with { Withdrawals = [.. pointer.Withdrawals, .. withdrawals] };
        return await pointers.TryMoveAsync(path, moved, eTag, cancellationToken)
            ? new WithdrawalOutcome.Withdrawn(withdrawals)
            : new WithdrawalOutcome.Busy();
    }
}
