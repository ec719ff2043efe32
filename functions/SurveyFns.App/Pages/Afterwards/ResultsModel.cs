namespace SurveyFns.App.Pages.Afterwards;

/// <summary>A firm beside the published statistics.</summary>
/// <param name="Places">The groups it belongs to.</param>
/// <param name="Tables">Its figures beside those of its groups.</param>
public sealed record ResultsModel(IReadOnlyList<OwnPlace> Places, IReadOnlyList<OwnTable> Tables);
