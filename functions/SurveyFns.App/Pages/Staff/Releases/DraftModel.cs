using SurveyFns.App.Pages.Staff.Rounds;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Publish.Review;

namespace SurveyFns.App.Pages.Staff.Releases;

/// <summary>What the page of a draft shows.</summary>
public sealed record DraftModel(RoundSummary Summary, ReleaseDraft Draft, IReadOnlyList<ReleaseReview> Reviews, ReleaseNotice Notice)
{
    /// <summary>Why figures are withheld, by observation.</summary>
    public IReadOnlyDictionary<Observation, HiddenReason> Reasons { get; } = Draft.Cells.Where(cell => cell.Reason is not null)
        .ToDictionary<DraftCell, Observation, HiddenReason>(cell => cell.Observation, cell => cell.Reason!.Value, ReferenceEqualityComparer.Instance);

    /// <summary>Whether something else was approved than what would be published now.</summary>
    public bool IsApprovalOutdated =>
        Draft.Round.Publication == Publication.Approval && Reviews is [.., { Approved: true } last] && last.Draft != Draft.Id;

    public int Shown => Draft.Cells.Count(cell => cell.Observation.IsShown);

    public int Hidden(HiddenReason reason) => Reasons.Values.Count(found => found == reason);
}
