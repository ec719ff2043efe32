using SurveyFns.Core.Collect;
using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish.Review;

/// <summary>Sees to it that what goes out is what was approved: an approval holds for one draft and no other.</summary>
public sealed class DraftApprovals(IRoundStore rounds, IReleaseReviewStore reviews, OpenDataReader published)
{
    /// <summary>Approves a round with what it would publish.</summary>
    public async Task ApproveAsync(Round round, RoundRelease release, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await reviews.AddAsync(round.Key, new ReleaseReview(Approved: true, DraftId.Of(release), Note: null, at), cancellationToken);
        await rounds.SaveAsync(round with { ApprovedAt = at }, cancellationToken);
    }

    /// <summary>
    /// Whether an approved round may go out with what it would publish now. Where that is not what was approved, the approval is taken back. A
    /// round that is published already keeps its figures and needs no approval for new texts.
    /// </summary>
    public async Task<bool> HoldAsync(Round round, RoundRelease release, CancellationToken cancellationToken)
    {
        if (round.Publication == Publication.Automatic || await published.IsPublishedAsync(ReleaseKey.Of(round.Key), cancellationToken))
        {
            return true;
        }

        if (await reviews.ListAsync(round.Key, cancellationToken) is [.., { Approved: true } last] && last.Draft == DraftId.Of(release))
        {
            return true;
        }

        await rounds.SaveAsync(round with { ApprovedAt = null }, cancellationToken);
        return false;
    }
}
