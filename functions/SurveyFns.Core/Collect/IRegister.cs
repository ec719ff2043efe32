using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Collect;

/// <summary>Keeps the register of firms of a survey.</summary>
public interface IRegister
{
    Task<RegisteredFirm?> FindAsync(SurveyId survey, FirmId firm, CancellationToken cancellationToken);

    /// <summary>The firm that has a corporate number; null where none has.</summary>
    Task<FirmId?> FindByCorporateNumberAsync(SurveyId survey, string corporateNumber, CancellationToken cancellationToken);

    /// <summary>All firms in the order of their ids, as one consistent picture.</summary>
    IAsyncEnumerable<RegisteredFirm> ListAsync(SurveyId survey, CancellationToken cancellationToken);

    /// <summary>
    /// Adds the firms, replacing those already there by the same id; the others stay. All of them or, where it fails, none: nor where one that
    /// stays has a corporate number of theirs.
    /// </summary>
    /// <returns>The firms that stay and have a number of theirs; none where the firms are imported.</returns>
    Task<IReadOnlyList<RegisteredFirm>> ImportAsync(SurveyId survey, IReadOnlyCollection<RegisteredFirm> firms, CancellationToken cancellationToken);
}
