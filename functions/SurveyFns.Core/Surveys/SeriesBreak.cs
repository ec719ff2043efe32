namespace SurveyFns.Core.Surveys;

/// <summary>A declared change of what an item measures: figures before and from <see cref="Since"/> on are not comparable.</summary>
/// <param name="Since">First round in which the item has its new meaning.</param>
/// <param name="Reason">What changed, for the readers of the series.</param>
public sealed record SeriesBreak(string Item, RoundId Since, LocalizedText Reason);
