using System.Globalization;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.Core.Collect;

namespace SurveyFns.App.Pages.Staff.Register;

/// <summary>What came of a file that was sent.</summary>
/// <param name="Taken">Firms taken; null where no file was.</param>
public sealed record RegisterUpload(bool IsFileMissing, int? Taken, IReadOnlyList<RegisterRowProblem> Problems)
{
    public static RegisterUpload None { get; } = new(false, null, []);

    /// <summary>What was done just before a page is shown.</summary>
    public static RegisterUpload Done(StaffVisit visit) =>
        None with { Taken = int.TryParse(visit.Query(RegisterModel.TakenParameter), CultureInfo.InvariantCulture, out var taken) ? taken : null };
}
