using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Store;

/// <summary>Keeps which firm gave which answer to a unique item.</summary>
public interface IUniqueAnswerStore
{
    /// <summary>
    /// Claims an answer for a firm that is about to submit it. The claim of a firm whose current response does not give the answer is
    /// taken over, unless it was made in the last ten minutes: that firm's response may be on its way.
    /// </summary>
    /// <returns>False where the answer is another firm's.</returns>
    Task<bool> TryClaimAsync(SurveyDefinition definition, Item item, string answer, FirmId firm, CancellationToken cancellationToken);
}
