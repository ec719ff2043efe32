namespace SurveyFns.App.Pages.Afterwards;

/// <summary>What the page of results shows.</summary>
/// <param name="Tables">Null where nothing is published yet.</param>
public sealed record ResultsModel(IReadOnlyList<OwnTable>? Tables);
