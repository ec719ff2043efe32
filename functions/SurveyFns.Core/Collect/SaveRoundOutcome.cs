using FluentValidation.Results;

namespace SurveyFns.Core.Collect;

/// <summary>What saving a round came to.</summary>
public abstract record SaveRoundOutcome
{
    private SaveRoundOutcome()
    {
    }

    public sealed record Saved(Round Round, bool IsNew) : SaveRoundOutcome;

    /// <summary>There is no definition for such a round.</summary>
    public sealed record NoDefinition : SaveRoundOutcome;

    public sealed record Invalid(IReadOnlyList<ValidationFailure> Failures) : SaveRoundOutcome;

    /// <summary>The round's figures are published and frozen: its times and reference date can no longer change.</summary>
    public sealed record AlreadyPublished : SaveRoundOutcome;
}
