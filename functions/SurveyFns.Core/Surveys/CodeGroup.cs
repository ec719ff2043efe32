namespace SurveyFns.Core.Surveys;

/// <summary>One group of a <see cref="CodeGrouping"/>.</summary>
public sealed record CodeGroup(string Id, LocalizedText Label, IReadOnlyList<string> Codes);
