using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Context;

/// <summary>What publishing a context table came to.</summary>
public abstract record ContextTableOutcome
{
    private ContextTableOutcome()
    {
    }

    /// <param name="IsNew">False where the current version is the very same.</param>
    public sealed record Published(ContextTable Table, bool IsNew) : ContextTableOutcome;

    /// <summary>Nothing was published; every problem is listed.</summary>
    public sealed record Refused(IReadOnlyList<LocalizedText> Problems) : ContextTableOutcome;

    /// <summary>Another writer is at work on the survey.</summary>
    public sealed record Busy : ContextTableOutcome;
}
