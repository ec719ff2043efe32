namespace SurveyFns.App.Pages.Drafts;

/// <summary>What saving on a page came to.</summary>
public abstract record SaveOutcome(Workspace Workspace)
{
    public sealed record Saved(Workspace Workspace) : SaveOutcome(Workspace);

    /// <summary>Somebody else changed the same answers since the form was made; nothing was saved.</summary>
    public sealed record Conflict(Workspace Workspace) : SaveOutcome(Workspace);

    /// <summary>The round is not open (any more); nothing was saved.</summary>
    public sealed record Closed(Workspace Workspace) : SaveOutcome(Workspace);

    /// <summary>All texts together are too long; the workspace holds what was typed, nothing was saved.</summary>
    public sealed record TooLarge(Workspace Workspace) : SaveOutcome(Workspace);
}
