using SurveyFns.App.Hosting;

namespace SurveyFns.App.Pages.Layout;

/// <summary>What the page of an error shows.</summary>
/// <param name="Fields">What was typed and could not be kept; empty where there is nothing to send again.</param>
public sealed record ProblemModel(ProblemType Type, IReadOnlyList<KeyValuePair<string, string>> Fields);
