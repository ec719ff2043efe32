using System.Collections.Concurrent;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.Rounds;

/// <summary>
/// Keeps a round for two seconds, so that a rush of submissions does not read one and the same row for each of them. What is kept is when
/// the round opens and closes, not whether it is open: that is judged by the clock every time. A change that staff make counts at once
/// on the instance they made it on, and on the others two seconds later.
/// </summary>
public sealed class CachedRounds(IRoundStore store, TimeProvider time) : IRoundStore
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<RoundKey, (Round Round, long ReadAt)> kept = new();

    public async Task<Round?> FindAsync(RoundKey key, CancellationToken cancellationToken)
    {
        if (kept.TryGetValue(key, out var found) && time.GetElapsedTime(found.ReadAt) < Lifetime)
        {
            return found.Round;
        }

        // The age counts from before the read. Unknown rounds are not kept, or strangers could fill the memory with their names.
        var readAt = time.GetTimestamp();
        var round = await store.FindAsync(key, cancellationToken);
        if (round is not null)
        {
            kept.AddOrUpdate(key, (round, readAt), (_, other) => other.ReadAt > readAt ? other : (round, readAt));
        }

        return round;
    }

    public Task<IReadOnlyList<Round>> ListAsync(SurveyId survey, CancellationToken cancellationToken) => store.ListAsync(survey, cancellationToken);

    /// <summary>Changes what is stored, never what is kept.</summary>
    public async Task<RoundChange> UpdateAsync(RoundKey key, Func<Round?, Round?> change, CancellationToken cancellationToken)
    {
        var changed = await store.UpdateAsync(key, change, cancellationToken);
        if (changed.Current is { } round)
        {
            kept[key] = (round, time.GetTimestamp());
        }

        return changed;
    }
}
