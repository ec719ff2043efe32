using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish;

/// <summary>A published round.</summary>
/// <param name="Version">Its current version; 0 where all are withdrawn.</param>
/// <param name="Withdrawal">The last withdrawal where all are withdrawn, else null.</param>
public sealed record PublishedRound(RoundId Round, int Version, Withdrawal? Withdrawal = null);
