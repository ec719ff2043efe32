namespace SurveyFns.Core.Publish;

/// <summary>What a request to withdraw a version came to.</summary>
public abstract record WithdrawalOutcome
{
    private WithdrawalOutcome()
    {
    }

    /// <summary>Readers no longer see these: the version, and every version of the series that held it.</summary>
    public sealed record Withdrawn(IReadOnlyList<Withdrawal> Withdrawals) : WithdrawalOutcome;

    public sealed record AlreadyWithdrawn(Withdrawal Earlier) : WithdrawalOutcome;

    public sealed record UnknownVersion : WithdrawalOutcome;

    /// <summary>Another writer is at work on the survey.</summary>
    public sealed record Busy : WithdrawalOutcome;
}
