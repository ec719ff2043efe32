namespace SurveyFns.Core.Surveys;

/// <summary>
/// Tables that link a round with the one before. They are published beside a design's tables where that is proved safe, and left away
/// where it is not.
/// </summary>
/// <param name="MinimumFirms">Responses of the population from which on they are tried.</param>
/// <param name="Tables">Ids of <see cref="SurveyDefinition.Tables"/>.</param>
public sealed record LinkedTables(int MinimumFirms, IReadOnlyList<string> Tables);
