using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Collect;

/// <summary>Where one firm stands in a round.</summary>
/// <param name="Revision">Revision of its response; 0 where there is none.</param>
public sealed record FirmProgress(FirmId Firm, string Name, string? Email, FirmState State, int Revision, DateTimeOffset? SubmittedAt);
