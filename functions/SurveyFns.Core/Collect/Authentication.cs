namespace SurveyFns.Core.Collect;

/// <summary>What looking at an access code came to.</summary>
public abstract record Authentication
{
    private Authentication()
    {
    }

    /// <summary>The code is the firm's.</summary>
    public sealed record Accepted(AccessCodeRecord Record) : Authentication;

    /// <summary>No such code.</summary>
    public sealed record Refused : Authentication;

    /// <summary>Too many failures: nothing is looked at for a while, not even the right code.</summary>
    public sealed record LockedOut(TimeSpan RetryAfter) : Authentication;
}
