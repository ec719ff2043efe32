using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Collect;

/// <summary>Keeps the rounds.</summary>
public interface IRoundStore
{
    Task<Round?> FindAsync(RoundKey key, CancellationToken cancellationToken);

    /// <summary>All rounds of a survey in the order of their ids.</summary>
    Task<IReadOnlyList<Round>> ListAsync(SurveyId survey, CancellationToken cancellationToken);

    /// <summary>Creates the round or replaces it.</summary>
    /// <returns>Whether it is new.</returns>
    Task<bool> SaveAsync(Round round, CancellationToken cancellationToken);
}
