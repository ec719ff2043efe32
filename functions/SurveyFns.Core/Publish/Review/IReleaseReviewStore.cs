using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Review;

/// <summary>Keeps the reviews of drafts, never readable by the public.</summary>
public interface IReleaseReviewStore
{
    /// <summary>In the order in which they were made.</summary>
    Task<IReadOnlyList<ReleaseReview>> ListAsync(RoundKey round, CancellationToken cancellationToken);

    Task AddAsync(RoundKey round, ReleaseReview review, CancellationToken cancellationToken);
}
