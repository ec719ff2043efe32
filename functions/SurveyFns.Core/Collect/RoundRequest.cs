namespace SurveyFns.Core.Collect;

/// <summary>A round as staff ask for it; null where the body lacks the field or its text cannot be read.</summary>
public sealed record RoundRequest(
    DateOnly? ReferenceDate, DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt, DateTimeOffset? PublishAt, Publication? Publication);
