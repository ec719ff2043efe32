using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Collect;

/// <summary>Keeps the rounds.</summary>
public interface IRoundStore
{
    Task<Round?> FindAsync(RoundKey key, CancellationToken cancellationToken);

    /// <summary>All rounds of a survey in the order of their ids.</summary>
    Task<IReadOnlyList<Round>> ListAsync(SurveyId survey, CancellationToken cancellationToken);

    /// <summary>
    /// Changes a round as it is at this moment, or creates it. There is no other way to save one: what somebody else changed since a round
    /// was read is never undone unseen.
    /// </summary>
    /// <param name="change">
    /// Gives the round as it is to be; null = leave it. Gets the round as it is, null where there is none; asked again where another change
    /// comes in between.
    /// </param>
    Task<RoundChange> UpdateAsync(RoundKey key, Func<Round?, Round?> change, CancellationToken cancellationToken);
}
