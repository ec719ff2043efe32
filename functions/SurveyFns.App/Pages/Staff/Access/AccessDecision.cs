namespace SurveyFns.App.Pages.Staff.Access;

/// <summary>Whether a request may see the staff's pages.</summary>
public abstract record AccessDecision
{
    private AccessDecision()
    {
    }

    public sealed record Granted(StaffMember Member) : AccessDecision;

    public sealed record SignInFirst : AccessDecision;

    /// <summary>Signed in, but not given the role of staff.</summary>
    public sealed record RoleMissing(string Name) : AccessDecision;

    /// <summary>Nobody can sign in here: the settings do not say how.</summary>
    public sealed record Closed : AccessDecision;
}
