using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Collect;

/// <summary>Rounds in memory.</summary>
internal sealed class FakeRounds : IRoundStore
{
    private readonly Dictionary<RoundKey, Round> rounds = [];

    public Task<Round?> FindAsync(RoundKey key, CancellationToken cancellationToken) => Task.FromResult(rounds.GetValueOrDefault(key));

    public Task<IReadOnlyList<Round>> ListAsync(SurveyId survey, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Round>>([.. rounds.Values.Where(round => round.Key.Survey == survey).OrderBy(round => round.Key.Round.Value)]);

    public Task<bool> SaveAsync(Round round, CancellationToken cancellationToken)
    {
        var isNew = !rounds.ContainsKey(round.Key);
        rounds[round.Key] = round;
        return Task.FromResult(isNew);
    }
}
