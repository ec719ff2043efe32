namespace SurveyFns.Core.Collect;

/// <summary>Where a round stands.</summary>
/// <param name="Firms">The registered firms of the round in the order of their ids.</param>
public sealed record RoundProgress(Round Round, RoundState State, IReadOnlyList<FirmProgress> Firms)
{
    public int Count(FirmState state) => Firms.Count(firm => firm.State == state);
}
