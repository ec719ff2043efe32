using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Validate.Reading;

/// <summary>Why something that was sent is no answer.</summary>
/// <param name="Code">One of <see cref="FindingCodes"/>.</param>
internal sealed record Problem(string Code, LocalizedText Message);
