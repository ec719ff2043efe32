using SurveyFns.App.Pages.Layout;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Files;

/// <summary>What the page of the spreadsheet shows.</summary>
/// <param name="Problem">Why the file was not taken; null where it was, or none was sent.</param>
/// <param name="Taken">Number of answers taken; null where no file was sent.</param>
/// <param name="Lines">What to check in the lines taken.</param>
public sealed record CsvModel(LocalizedText? Problem, int? Taken, IReadOnlyList<SummaryLine> Lines)
{
    public static CsvModel Empty { get; } = new(null, null, []);
}
