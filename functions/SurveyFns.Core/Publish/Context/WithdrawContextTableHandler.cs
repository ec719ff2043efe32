using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Context;

/// <summary>
/// Withdraws a version of a context table: readers get the reason in its place, and are led to the newest version that still stands.
/// </summary>
public sealed class WithdrawContextTableHandler(IOpenDataStore store, TimeProvider clock)
{
    private readonly VersionWithdrawal withdrawal = new(store, clock);

    /// <param name="version">From 1.</param>
    /// <param name="reason">What readers are told.</param>
    public Task<WithdrawalOutcome> HandleAsync(
        SurveyId survey, string table, int version, LocalizedText reason, CancellationToken cancellationToken) => withdrawal.WithdrawAsync(
            survey, ContextKeys.Pointer(survey), table, version, reason, _ => Task.FromResult<IReadOnlyList<(string, int)>>([]), cancellationToken);
}
