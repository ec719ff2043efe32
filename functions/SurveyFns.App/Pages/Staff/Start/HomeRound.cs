using SurveyFns.App.Pages.Staff.Rounds;

namespace SurveyFns.App.Pages.Staff.Start;

/// <summary>A round on the first page.</summary>
/// <param name="Answered">Firms that have answered; null where the round is not open.</param>
/// <param name="Firms">Firms that can.</param>
/// <param name="NotInvited">Firms that cannot yet, because they have no access code; 0 where the round is not open.</param>
public sealed record HomeRound(RoundSummary Summary, int? Answered, int? Firms, int NotInvited)
{
    public bool NeedsWork => Summary.Stage is not (RoundStage.NotPrepared or RoundStage.Published or RoundStage.Withdrawn);
}
