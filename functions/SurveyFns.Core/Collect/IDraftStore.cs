using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Collect;

/// <summary>Keeps drafts.</summary>
public interface IDraftStore
{
    Task<Draft?> FindAsync(RoundKey round, FirmId firm, CancellationToken cancellationToken);

    /// <summary>
    /// Saves the draft (its <see cref="Draft.ETag"/> is ignored). A save that is sent again because its answer got lost succeeds again.
    /// </summary>
    /// <returns>The draft as saved; null where another save came first.</returns>
    Task<Draft?> SaveAsync(Draft draft, DraftCondition condition, CancellationToken cancellationToken);

    /// <summary>Firms of a round that have a draft.</summary>
    IAsyncEnumerable<FirmId> ListAsync(RoundKey round, CancellationToken cancellationToken);

    /// <summary>Removes the draft that has this ETag; one that was saved since stays.</summary>
    Task DeleteAsync(RoundKey round, FirmId firm, string etag, CancellationToken cancellationToken);
}
