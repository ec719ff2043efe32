using System.Globalization;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Register;

/// <summary>What came of a file that was sent.</summary>
/// <param name="FileProblem">Why there is no file to read; null where there is one, or none was asked for.</param>
/// <param name="Taken">Firms taken; null where no file was.</param>
public sealed record RegisterUpload(LocalizedText? FileProblem, int? Taken, IReadOnlyList<RegisterRowProblem> Problems)
{
    public static RegisterUpload None { get; } = new(null, null, []);

    /// <summary>What was done just before a page is shown.</summary>
    public static RegisterUpload Done(StaffVisit visit) =>
        None with { Taken = int.TryParse(visit.Query(RegisterModel.TakenParameter), CultureInfo.InvariantCulture, out var taken) ? taken : null };
}
