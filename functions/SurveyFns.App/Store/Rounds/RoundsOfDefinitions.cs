using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.Rounds;

/// <summary>
/// Gives out no round whose definition spreads its responses over another number of partitions than when it was set up: what firms sent would
/// not be found, and they would be counted twice once they had sent it again.
/// </summary>
public sealed class RoundsOfDefinitions(IRoundStore store, SurveyCatalog catalog) : IRoundStore
{
    public async Task<Round?> FindAsync(RoundKey key, CancellationToken cancellationToken) => Check(await store.FindAsync(key, cancellationToken));

    public async Task<IReadOnlyList<Round>> ListAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var rounds = await store.ListAsync(survey, cancellationToken);
        foreach (var round in rounds)
        {
            Check(round);
        }

        return rounds;
    }

    public Task<RoundChange> UpdateAsync(RoundKey key, Func<Round?, Round?> change, CancellationToken cancellationToken) =>
        store.UpdateAsync(key, round => change(Check(round)), cancellationToken);

    /// <exception cref="InvalidOperationException">The definition has another number of shards.</exception>
    private Round? Check(Round? round) =>
        round?.Shards is { } shards && catalog.Find(round.Key) is { } definition && definition.Shards != shards
            ? throw new InvalidOperationException(
                $"The responses of {round.Key} lie in {shards} shards, and its definition now says {definition.Shards}. Put 'shards' back to {shards}.")
            : round;
}
