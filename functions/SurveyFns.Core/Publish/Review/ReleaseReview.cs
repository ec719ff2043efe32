namespace SurveyFns.Core.Publish.Review;

/// <summary>What staff decided about the draft of a round's release.</summary>
/// <param name="Draft">Identifies the draft that was looked at.</param>
public sealed record ReleaseReview(bool Approved, string? Draft, string? Note, DateTimeOffset ReviewedAt);
