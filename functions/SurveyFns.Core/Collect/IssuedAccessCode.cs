using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Collect;

/// <summary>A code as it is shown once, to be sent to the firm.</summary>
public sealed record IssuedAccessCode(FirmId Firm, AccessCode Code);
