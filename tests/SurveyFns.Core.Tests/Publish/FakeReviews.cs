using SurveyFns.Core.Publish.Review;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Publish;

/// <summary>Reviews in memory.</summary>
internal sealed class FakeReviews : IReleaseReviewStore
{
    public List<ReleaseReview> Reviews { get; } = [];

    public Task<IReadOnlyList<ReleaseReview>> ListAsync(RoundKey round, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ReleaseReview>>(Reviews);

    public Task AddAsync(RoundKey round, ReleaseReview review, CancellationToken cancellationToken)
    {
        Reviews.Add(review);
        return Task.CompletedTask;
    }
}
