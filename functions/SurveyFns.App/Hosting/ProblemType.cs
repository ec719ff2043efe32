using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Hosting;

/// <summary>A kind of error of the HTTP surface. <see cref="Code"/> is stable; texts may change.</summary>
public sealed record ProblemType(int Status, string Code, LocalizedText Title, LocalizedText Detail);
