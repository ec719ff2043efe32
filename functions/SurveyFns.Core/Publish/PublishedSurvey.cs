using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish;

/// <summary>What a survey has published.</summary>
/// <param name="Rounds">In the order of their ids.</param>
/// <param name="SeriesVersion">Current version of the series; 0 where there is none.</param>
/// <param name="WithdrawnAt">When a version was last withdrawn; null where none is.</param>
public sealed record PublishedSurvey(
    SurveyId Survey, IReadOnlyList<PublishedRound> Rounds, int SeriesVersion, DateTimeOffset? WithdrawnAt = null);
