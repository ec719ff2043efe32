using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish;

/// <summary>A round that keeps others from being published with it.</summary>
public sealed record RoundRefusal(RoundId Round, ReleaseRefusal Reason);
