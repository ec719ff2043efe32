using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Collect;

/// <summary>Rounds in memory.</summary>
internal sealed class FakeRounds : IRoundStore
{
    private readonly Dictionary<RoundKey, Round> rounds = [];

    /// <summary>What somebody else does just before the next change.</summary>
    public Action? BeforeUpdate { get; set; }

    public Task<Round?> FindAsync(RoundKey key, CancellationToken cancellationToken) => Task.FromResult(rounds.GetValueOrDefault(key));

    public Task<IReadOnlyList<Round>> ListAsync(SurveyId survey, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Round>>([.. rounds.Values.Where(round => round.Key.Survey == survey).OrderBy(round => round.Key.Round.Value)]);

    public Task<RoundChange> UpdateAsync(RoundKey key, Func<Round?, Round?> change, CancellationToken cancellationToken)
    {
        var act = BeforeUpdate;
        BeforeUpdate = null;
        act?.Invoke();
        var before = rounds.GetValueOrDefault(key);
        var after = change(before);
        if (after is not null)
        {
            Save(after);
        }

        return Task.FromResult(new RoundChange(before, after));
    }

    /// <summary>Saves a round whatever is there.</summary>
    public void Save(Round round) => rounds[round.Key] = round;
}
