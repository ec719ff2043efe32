namespace SurveyFns.Core.Collect;

/// <summary>What issuing codes came to.</summary>
public abstract record IssueAccessCodesOutcome
{
    private IssueAccessCodesOutcome()
    {
    }

    /// <summary>The new codes in the order of the firms' ids; without the firms that had one already.</summary>
    public sealed record Issued(IReadOnlyList<IssuedAccessCode> Codes) : IssueAccessCodesOutcome;

    public sealed record UnknownRound : IssueAccessCodesOutcome;

    /// <summary>Firms that were named but are not in the register, or not on the reference date.</summary>
    public sealed record NotRegistered(IReadOnlyList<string> Firms) : IssueAccessCodesOutcome;
}
