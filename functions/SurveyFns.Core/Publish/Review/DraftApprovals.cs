using SurveyFns.Core.Collect;
using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish.Review;

/// <summary>Sees to it that what goes out is what was approved: an approval holds for one draft and no other.</summary>
public sealed class DraftApprovals(IRoundStore rounds, OpenDataReader published)
{
    /// <summary>Approves a round with what it would publish.</summary>
    /// <returns>False where the round takes other answers than when its release was made.</returns>
    public async Task<bool> ApproveAsync(Round made, RoundRelease release, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var draft = DraftId.Of(release);
        var approved = await rounds.UpdateAsync(
            made.Key,
            round => round?.TakesSameAnswersAs(made) == true ? round with { ApprovedAt = at, ApprovedDraft = draft } : null,
            cancellationToken);
        return approved.After is not null;
    }

    /// <summary>
    /// Whether an approved round may go out with what it would publish now. Where that is not what was approved, the approval is taken back. A
    /// round that is published already keeps its figures and needs no approval for new texts.
    /// </summary>
    public async Task<bool> HoldAsync(Round approved, RoundRelease release, CancellationToken cancellationToken)
    {
        if (approved.Publication == Publication.Automatic
            || await published.IsPublishedAsync(ReleaseKey.Of(approved.Key), cancellationToken)
            || approved.ApprovedDraft == DraftId.Of(release))
        {
            return true;
        }

        await rounds.UpdateAsync(
            approved.Key,
            round => round is not null && round.ApprovedDraft == approved.ApprovedDraft ? round with { ApprovedAt = null, ApprovedDraft = null } : null,
            cancellationToken);
        return false;
    }
}
