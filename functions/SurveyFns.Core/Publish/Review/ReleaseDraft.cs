using SurveyFns.Core.Aggregate;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Protect;
using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish.Review;

/// <summary>What a round would publish now, for staff to look at before they approve it. Confidential: it says why a figure is withheld.</summary>
/// <param name="Id">Identifies all that would be published: changes whenever any of it does, or a response.</param>
/// <param name="Model">The release as it would go out.</param>
/// <param name="Cells">One per observation, in their order.</param>
public sealed record ReleaseDraft(
    Round Round, string Id, ReleaseModel Model, ProtectionReport Report, ResponseRate ResponseRate, IReadOnlyList<DraftCell> Cells);
