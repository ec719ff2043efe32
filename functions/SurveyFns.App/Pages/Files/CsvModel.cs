using SurveyFns.App.Pages.Layout;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Files;

/// <summary>What the page of the spreadsheet shows.</summary>
/// <param name="Problem">Why the file was not taken; null where it was, or none was sent.</param>
/// <param name="Taken">Number of answers taken; null where no file was sent.</param>
/// <param name="Lines">What to check in the lines taken.</param>
/// <param name="HasSoft">Some of that may be right: a reason is asked before sending.</param>
public sealed record CsvModel(LocalizedText? Problem, int? Taken, IReadOnlyList<SummaryLine> Lines, bool HasSoft)
{
    public static CsvModel Empty { get; } = new(null, null, [], HasSoft: false);
}
