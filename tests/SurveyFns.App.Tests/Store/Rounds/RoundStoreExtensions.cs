using SurveyFns.Core.Collect;

namespace SurveyFns.App.Tests.Store.Rounds;

internal static class RoundStoreExtensions
{
    /// <summary>Saves a round whatever is there.</summary>
    /// <returns>Whether it is new.</returns>
    public static async Task<bool> SaveAsync(this IRoundStore store, Round round, CancellationToken cancellationToken) =>
        (await store.UpdateAsync(round.Key, _ => round, cancellationToken)).Before is null;
}
