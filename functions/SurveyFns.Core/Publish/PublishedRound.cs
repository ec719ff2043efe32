using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish;

/// <summary>A published round.</summary>
/// <param name="Version">Its current version; every version from 1 on can be read.</param>
public sealed record PublishedRound(RoundId Round, int Version);
