using SurveyFns.App.Pages.Staff.Rounds;
using SurveyFns.Core.Collect;

namespace SurveyFns.App.Pages.Staff.Codes;

/// <summary>What is asked before codes are issued.</summary>
/// <param name="Firm">The only firm that gets one; null = all that have none.</param>
/// <param name="Run">Id of the issuing that the form begins.</param>
/// <param name="Left">Firms that may have a code that nobody has seen, because an issuing broke off.</param>
public sealed record CodesModel(RoundSummary Summary, RoundProgress Progress, FirmProgress? Firm, string Run, IReadOnlyList<FirmProgress> Left)
{
    public const string FirmField = "firm";
    public const string RunField = "run";

    /// <summary>Holds an issuing whose firms get new codes, or <see cref="AllLeft"/>.</summary>
    public const string AgainField = "again";
    public const string AllLeft = "left";

    public int WithoutCode => Progress.Count(FirmState.NotInvited);
}
