namespace SurveyFns.Core.Validate;

/// <summary>What validation came to.</summary>
public abstract record ValidationOutcome
{
    private ValidationOutcome()
    {
    }

    public sealed record Valid(ValidResponse Response) : ValidationOutcome;

    /// <summary>Refused. Confirmed soft edits are not among the findings.</summary>
    /// <param name="Findings">At least one; hard ones first, then in the order of the questionnaire.</param>
    public sealed record Invalid(IReadOnlyList<Finding> Findings) : ValidationOutcome;
}
