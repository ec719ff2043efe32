using SurveyFns.App.Pages.Staff.Rounds;
using SurveyFns.Core.Collect;

namespace SurveyFns.App.Pages.Staff.Codes;

/// <summary>What is asked before codes are issued.</summary>
/// <param name="Firm">The only firm that gets one; null = all that have none.</param>
public sealed record CodesModel(RoundSummary Summary, RoundProgress Progress, FirmProgress? Firm)
{
    public const string FirmField = "firm";

    public int WithoutCode => Progress.Count(FirmState.NotInvited);
}
