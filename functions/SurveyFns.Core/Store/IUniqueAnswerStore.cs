using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Store;

/// <summary>Keeps which firm gave which answer to a unique item.</summary>
public interface IUniqueAnswerStore
{
    /// <summary>
    /// Claims an answer for a firm. The claim of a firm whose current response no longer gives the answer is taken over.
    /// </summary>
    /// <returns>False where another firm's response gives the answer.</returns>
    Task<bool> TryClaimAsync(SurveyDefinition definition, Item item, string answer, FirmId firm, CancellationToken cancellationToken);
}
