namespace SurveyFns.Core.Collect;

/// <summary>Where a round stands.</summary>
/// <param name="Firms">The registered firms of the round in the order of their ids.</param>
/// <param name="ReleasedAt">When the round's figures were published, and frozen; null where they are not.</param>
public sealed record RoundProgress(Round Round, RoundState State, IReadOnlyList<FirmProgress> Firms, DateTimeOffset? ReleasedAt)
{
    /// <summary>Whether a firm's answer, or its last amendment, came after the figures were published: it is kept and is not in the release.</summary>
    public bool IsNotInRelease(FirmProgress firm) => firm.SubmittedAt > ReleasedAt;

    /// <summary>Firms without an access code; null where there are no firms.</summary>
    public int? NotInvited => Firms.Count == 0 ? null : Count(FirmState.NotInvited);

    public int Count(FirmState state) => Firms.Count(firm => firm.State == state);
}
