using SurveyFns.App.Hosting;

namespace SurveyFns.App.Pages.Layout;

/// <summary>What the page of an error shows.</summary>
/// <param name="Fields">What was typed and could not be kept; empty where there is nothing to send again.</param>
/// <param name="Secret">Name of a field that was typed and is not written into the page: it is typed once more. Null where there is none.</param>
/// <param name="IsOfStaff">Whether the page is one of the staff's.</param>
public sealed record ProblemModel(ProblemType Type, IReadOnlyList<KeyValuePair<string, string>> Fields, string? Secret, bool IsOfStaff);
