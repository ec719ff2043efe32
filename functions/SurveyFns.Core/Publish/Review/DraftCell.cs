using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish.Review;

/// <summary>A cell of a draft.</summary>
/// <param name="Reason">Null where the figure would be shown or was not surveyed.</param>
public sealed record DraftCell(Observation Observation, HiddenReason? Reason);
