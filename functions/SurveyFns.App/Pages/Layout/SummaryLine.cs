namespace SurveyFns.App.Pages.Layout;

/// <summary>A line of the list of errors at the top of a page, leading to its field.</summary>
public sealed record SummaryLine(string Text, string Href);
