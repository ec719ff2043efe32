using SurveyFns.App.Pages.Staff.Rounds;
using SurveyFns.Core.Collect;

namespace SurveyFns.App.Pages.Staff.Start;

/// <summary>A round on the first page.</summary>
/// <param name="Progress">How far the firms are; null where the round is neither planned nor open.</param>
public sealed record HomeRound(RoundSummary Summary, RoundProgress? Progress)
{
    public bool NeedsWork => Summary.Stage is not (RoundStage.NotPrepared or RoundStage.Published or RoundStage.Withdrawn);
}
