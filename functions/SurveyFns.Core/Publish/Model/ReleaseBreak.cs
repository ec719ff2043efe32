using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Model;

/// <summary>A declared change of what a question measures: figures before <paramref name="Since"/> are not comparable with later ones.</summary>
/// <param name="Item">Id of the question.</param>
/// <param name="Since">First round with the new meaning.</param>
public sealed record ReleaseBreak(string Item, string Since, LocalizedText Reason);
