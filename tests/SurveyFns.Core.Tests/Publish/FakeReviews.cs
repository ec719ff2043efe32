using SurveyFns.Core.Publish.Review;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Publish;

/// <summary>Reviews in memory.</summary>
internal sealed class FakeReviews : IReleaseReviewStore
{
    private readonly Dictionary<RoundKey, List<ReleaseReview>> reviews = [];

    public Task<IReadOnlyList<ReleaseReview>> ListAsync(RoundKey round, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ReleaseReview>>([.. reviews.GetValueOrDefault(round, [])]);

    public Task AddAsync(RoundKey round, ReleaseReview review, CancellationToken cancellationToken)
    {
        reviews[round] = [.. reviews.GetValueOrDefault(round, []), review];
        return Task.CompletedTask;
    }
}
