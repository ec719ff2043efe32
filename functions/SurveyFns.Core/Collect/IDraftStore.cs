using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Collect;

/// <summary>Keeps drafts.</summary>
public interface IDraftStore
{
    Task<Draft?> FindAsync(RoundKey round, FirmId firm, CancellationToken cancellationToken);

    /// <summary>Saves the draft (its <see cref="Draft.ETag"/> is ignored).</summary>
    /// <param name="ifMatch">ETag the saved draft must have; <c>*</c> or null = save whatever is there.</param>
    /// <returns>The draft as saved; null where another save came first.</returns>
    Task<Draft?> SaveAsync(Draft draft, string? ifMatch, CancellationToken cancellationToken);

    /// <summary>Firms of a round that have a draft.</summary>
    IAsyncEnumerable<FirmId> ListAsync(RoundKey round, CancellationToken cancellationToken);

    Task DeleteAsync(RoundKey round, FirmId firm, CancellationToken cancellationToken);
}
